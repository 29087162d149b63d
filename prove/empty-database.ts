import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { type Env, loadEnv } from "#lib/server/ports/env.ts";
import { migrate } from "#lib/server/ports/migrate.ts";
import { runSql } from "#test/run-sql.ts";
import { startTemporaryPostgres } from "#test/temporary-postgres.ts";

/** A database of a proof's own, and the configuration of a server on it. */
export type EmptyDatabase = {
  env: Env;
  /** Removes it and its data folder; disconnect first. */
  drop: () => Promise<void>;
};

/**
 * A new database with all tables and no rows.
 * @throws when PostgreSQL is asked for and not installed.
 */
export async function emptyDatabase(kind: DatabaseKind): Promise<EmptyDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "webqq-prove-"));
  const made = kind === "sqlite" ? sqliteIn(dataDir) : await newPostgres();
  const drop = async () => {
    await made.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const env = loadEnv({
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: dataDir,
      DATABASE_URL: made.url,
      LOG_LEVEL: "silent",
      NODE_ENV: "test",
    });
    await migrate(env);
    return { env, drop };
  } catch (cause) {
    await drop();
    throw cause;
  }
}

function sqliteIn(dataDir: string) {
  return { url: `file:${path.join(dataDir, "webqq.db")}`, drop: async () => undefined };
}

async function newPostgres() {
  const server = await startTemporaryPostgres();
  await runSql(server.urlOf("postgres"), `CREATE DATABASE "prove"`);
  return { url: server.urlOf("prove"), drop: server.stop };
}
