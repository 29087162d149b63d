import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type { SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
import { busyTimeoutMs } from "./adapter.ts";

/**
 * Prisma's own adapter on one connection that refuses to write. It is not opened as a read-only file: SQLite would leave
 * its log and index behind, which somebody else's server might be unable to use.
 */
export function readOnlySqlite(file: string): SqlDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: file, timeout: busyTimeoutMs, fileMustExist: true });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const connection = await factory.connect();
      await connection.executeScript("PRAGMA query_only = ON;");
      return connection;
    },
  };
}
