import { existsSync } from "node:fs";
import type { Client, Tx } from "./database.ts";
import { ConfigurationError } from "./env.ts";
import { type DatabaseEnv, sqliteFile } from "./open-database.ts";

/** A database that is only looked at, beside a server that may be running on it. */
export type ReadDatabase = {
  /** Runs `work` on one unchanging view of everything. */
  view: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
};

/** However much is read at once, it ends: a log of a million entries takes some seconds. */
const viewLimits = { maxWait: 10_000, timeout: 600_000 };

/**
 * Opens the configured database over a connection that cannot write; nothing is made where nothing is.
 * @throws ConfigurationError when there is no such file.
 */
export async function openToRead(env: DatabaseEnv): Promise<ReadDatabase> {
  const client = env.databaseKind === "sqlite" ? await openSqlite(env) : await openPostgres(env);
  const isolationLevel =
    env.databaseKind === "sqlite" ? "Serializable" : ("RepeatableRead" as "Serializable");
  return {
    view: (work) => client.$transaction(work, { ...viewLimits, isolationLevel }),
    close: () => client.$disconnect(),
  };
}

async function openSqlite({ databaseUrl }: DatabaseEnv): Promise<Client> {
  const file = sqliteFile(databaseUrl);
  if (!existsSync(file)) throw new ConfigurationError(`There is no database at ${file}.`);
  const { PrismaClient } = await import("#prisma/generated/sqlite/client.ts");
  const { readOnlySqlite } = await import("./sqlite/read-only.ts");
  return new PrismaClient({ adapter: readOnlySqlite(file), errorFormat: "minimal" });
}

async function openPostgres({ databaseUrl }: DatabaseEnv): Promise<Client> {
  const { PrismaClient } = await import("#prisma/generated/postgres/client.ts");
  const { PostgresAdapterFactory } = await import("./postgres/adapter.ts");
  const { Pool } = await import("pg");
  const pool = new Pool({
    connectionString: databaseUrl,
    max: 1,
    connectionTimeoutMillis: 10_000,
    options: "-c default_transaction_read_only=on",
  });
  // Both clients come from one schema; their types differ only in what neither schema nor code uses.
  return new PrismaClient({
    adapter: new PostgresAdapterFactory(pool),
    errorFormat: "minimal",
  }) as unknown as Client;
}
