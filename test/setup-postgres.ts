import type { TestProject } from "vitest/node";
import { migrate } from "#lib/server/ports/migrate.ts";
import { runSql } from "./run-sql.ts";
import { startTemporaryPostgres } from "./temporary-postgres.ts";

/** Starts a server for this run and makes the migrated database that every test's database is a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTemporaryPostgres();
  try {
    const databaseUrl = server.urlOf("template");
    await runSql(server.urlOf("postgres"), `CREATE DATABASE "template"`);
    await migrate({ databaseKind: "postgres", databaseUrl });
    project.provide("templateUrl", databaseUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server.stop;
}
