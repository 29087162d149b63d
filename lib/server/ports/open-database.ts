import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Client, Database, DatabaseKind } from "./database.ts";
import type { Env } from "./env.ts";

/** What opening needs to know. */
export type DatabaseEnv = Pick<Env, "databaseUrl" | "databaseKind">;

/** Errors go into the log, and must not take what was asked for, such as a password's hash, with them. */
const clientOptions = { errorFormat: "minimal" } as const;

/**
 * Opens the configured database and checks that it answers. SQLite's folder is made when missing; tables are
 * not: that is what migrating does. Close with `$disconnect()`.
 * @throws when the database cannot be reached.
 */
export async function openDatabase(env: DatabaseEnv): Promise<Database> {
  const client = env.databaseKind === "sqlite" ? await openSqlite(env) : await openPostgres(env);
  try {
    await client.$queryRawUnsafe("SELECT 1");
  } catch (error) {
    await client.$disconnect();
    throw error;
  }
  return withKind(client, env.databaseKind);
}

/** The path of the SQLite file that a `file:` address names. */
export function sqliteFile(databaseUrl: string): string {
  return databaseUrl.replace(/^file:/, "");
}

async function openSqlite(env: DatabaseEnv): Promise<Client> {
  const { PrismaClient } = await import("#prisma/generated/sqlite/client.ts");
  const { SqliteAdapterFactory } = await import("./sqlite/adapter.ts");
  const file = sqliteFile(env.databaseUrl);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  return new PrismaClient({ adapter: new SqliteAdapterFactory(file), ...clientOptions });
}

async function openPostgres(env: DatabaseEnv): Promise<Client> {
  const { PrismaClient } = await import("#prisma/generated/postgres/client.ts");
  const { PostgresAdapterFactory } = await import("./postgres/adapter.ts");
  const adapter = new PostgresAdapterFactory(env.databaseUrl);
  // Both clients come from one schema; their types differ only in what neither schema nor code uses.
  return new PrismaClient({ adapter, ...clientOptions }) as unknown as Client;
}

function withKind(client: Client, kind: DatabaseKind): Database {
  return Object.assign(client, { kind });
}
