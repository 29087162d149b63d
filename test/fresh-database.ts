import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inject } from "vitest";
import { type Env, loadEnv } from "#lib/server/ports/env.ts";
import { sqliteFile } from "#lib/server/ports/open-database.ts";
import { runSql } from "./run-sql.ts";

/** A database for one test file, with the configuration that leads to it. */
export type FreshDatabase = {
  env: Env;
  /** Removes the database and its data folder; disconnect first. */
  drop: () => Promise<void>;
};

/** A new database with all tables and no rows (or with no tables either), of the kind this run is about. */
export async function freshDatabase(content: "migrated" | "empty" = "migrated"): Promise<FreshDatabase> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "webqq-test-"));
  const template = inject("templateUrl");
  const made = template.startsWith("file:")
    ? copySqlite(template, dataDir, content)
    : await copyPostgres(template, content);
  const env = loadEnv({
    PORT: "0",
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    DATABASE_URL: made.url,
    LOG_LEVEL: "silent",
    NODE_ENV: "test",
  });
  return {
    env,
    drop: async () => {
      await made.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function copySqlite(template: string, dataDir: string, content: "migrated" | "empty") {
  const file = path.join(dataDir, "webqq.db");
  if (content === "migrated") copyFileSync(sqliteFile(template), file);
  return { url: `file:${file}`, drop: async () => undefined };
}

async function copyPostgres(template: string, content: "migrated" | "empty") {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const server = databaseUrl(template, "postgres");
  await runSql(server, `CREATE DATABASE "${name}"${content === "migrated" ? ` TEMPLATE "template"` : ""}`);
  return {
    url: databaseUrl(template, name),
    drop: () => runSql(server, `DROP DATABASE "${name}" WITH (FORCE)`),
  };
}

function databaseUrl(sibling: string, name: string): string {
  const url = new URL(sibling);
  url.pathname = `/${name}`;
  return url.href;
}
