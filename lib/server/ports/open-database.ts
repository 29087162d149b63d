import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Client, Database } from "./database.ts";
import type { Env } from "./env.ts";
import { Turns } from "./turns.ts";

/** What opening needs to know. */
export type DatabaseEnv = Pick<Env, "databaseUrl" | "databaseKind">;

const postgresPool = { max: 20, connectionTimeoutMillis: 10_000, keepAlive: true };

/** Errors go into the log, and must not take what was asked for, such as a password's hash, with them. */
const clientOptions = { errorFormat: "minimal" } as const;

/**
 * Opens the configured database and checks that it answers. SQLite's folder is made when missing; tables are
 * not: that is what migrating does. Close with `$disconnect()`.
 * @throws when the database cannot be reached.
 */
export async function openDatabase(env: DatabaseEnv): Promise<Database> {
  const db = env.databaseKind === "sqlite" ? await openSqlite(env) : await openPostgres(env);
  try {
    await db.$queryRawUnsafe("SELECT 1");
  } catch (error) {
    await db.$disconnect();
    throw error;
  }
  return db;
}

/** The path of the SQLite file that a `file:` address names. */
export function sqliteFile(databaseUrl: string): string {
  return databaseUrl.replace(/^file:/, "");
}

async function openSqlite(env: DatabaseEnv): Promise<Database> {
  const { PrismaClient } = await import("#prisma/generated/sqlite/client.ts");
  const adapters = await import("./sqlite/adapter.ts");
  const { openDirectSqlite } = await import("./sqlite/direct.ts");
  const file = sqliteFile(env.databaseUrl);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const writeTurns = new Turns();
  const adapter = new adapters.SqliteAdapterFactory(file, writeTurns);
  const client = new PrismaClient({ adapter, ...clientOptions });
  const direct = openDirectSqlite(file, writeTurns, {
    timeoutMs: adapters.busyTimeoutMs,
    writing: adapters.writingConnection,
    reading: adapters.readingConnection,
  });
  return Object.assign(client, {
    kind: "sqlite" as const,
    direct,
    async $disconnect() {
      await PrismaClient.prototype.$disconnect.call(client);
      direct.close();
    },
  });
}

async function openPostgres(env: DatabaseEnv): Promise<Database> {
  const { PrismaClient } = await import("#prisma/generated/postgres/client.ts");
  const { PostgresAdapterFactory } = await import("./postgres/adapter.ts");
  const { openDirectPostgres } = await import("./postgres/direct.ts");
  const { partWithSilentConnections, STATEMENT_LIMIT_MS } = await import("./postgres/impatience.ts");
  const { Pool } = await import("pg");
  const pool = new Pool({
    connectionString: env.databaseUrl,
    query_timeout: STATEMENT_LIMIT_MS,
    ...postgresPool,
  });
  partWithSilentConnections(pool);
  const adapter = new PostgresAdapterFactory(pool);
  // Both clients come from one schema; their types differ only in what neither schema nor code uses.
  const client = new PrismaClient({ adapter, ...clientOptions }) as unknown as Client;
  return Object.assign(client, { kind: "postgres" as const, direct: openDirectPostgres(pool) });
}
