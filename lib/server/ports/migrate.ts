import { existsSync } from "node:fs";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import type { Database } from "./database.ts";
import { migrationAdapter } from "./migrations/adapters.ts";
import { migrationNames, migrationsFolder, readMigrations } from "./migrations/folder.ts";
import { allTables, withSchemaEngine } from "./migrations/schema-engine.ts";
import { type DatabaseEnv, openDatabase, sqliteFile } from "./open-database.ts";

/** Why the database cannot be brought to this program's state; the message is for whoever runs the program. */
export class MigrationError extends Error {
  override name = "MigrationError";
}

/** One row of Prisma's own record of what was applied. */
export type AppliedMigration = { name: string; isFinished: boolean; isRolledBack: boolean };

/**
 * Brings the configured database to the state of this program and returns the names of the migrations applied,
 * none when it is there already. Every migration happens wholly or not at all. Before an existing SQLite
 * database is changed, a copy is kept beside it.
 * @throws MigrationError when the database is newer than the program, or a migration fails or failed before.
 */
export async function migrate(
  env: DatabaseEnv,
  folder = migrationsFolder(env.databaseKind),
): Promise<string[]> {
  const db = await openDatabase(env);
  try {
    const applied = await readHistory(db);
    const [next] = pendingMigrations(migrationNames(folder), applied);
    if (!next) return [];
    if (applied.length > 0 && env.databaseKind === "sqlite") await keepCopy(db, env, next);
  } finally {
    await db.$disconnect();
  }
  return apply(env, folder);
}

/**
 * The migrations that are still to be applied, oldest first.
 * @throws MigrationError when the database has a migration that is unknown here or was left unfinished.
 */
export function pendingMigrations(known: string[], history: AppliedMigration[]): string[] {
  const counted = history.filter((row) => !row.isRolledBack);
  const unfinished = counted.find((row) => !row.isFinished);
  if (unfinished) {
    throw new MigrationError(
      `The migration ${unfinished.name} was interrupted while it changed the database: restore the latest backup and start again.`,
    );
  }
  const unknown = counted.find((row) => !known.includes(row.name));
  if (unknown) {
    throw new MigrationError(
      `The database is newer than this program: it has the migration ${unknown.name}, which this version does not know. Start the newer version, or restore the backup made before it.`,
    );
  }
  return known.filter((name) => !counted.some((row) => row.name === name));
}

async function readHistory(db: Database): Promise<AppliedMigration[]> {
  if (!(await hasHistory(db))) return [];
  const rows = await db.$queryRawUnsafe<{ name: string; finished: unknown; rolledBack: unknown }[]>(
    `SELECT migration_name AS "name", finished_at AS "finished", rolled_back_at AS "rolledBack" FROM _prisma_migrations`,
  );
  return rows.map(({ name, finished, rolledBack }) => ({
    name,
    isFinished: finished !== null,
    isRolledBack: rolledBack !== null,
  }));
}

async function hasHistory(db: Database): Promise<boolean> {
  const tables = await db.$queryRawUnsafe<unknown[]>(
    db.kind === "sqlite"
      ? `SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`
      : `SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = '_prisma_migrations'`,
  );
  return tables.length > 0;
}

async function keepCopy(db: Database, env: DatabaseEnv, next: string): Promise<void> {
  const copy = `${sqliteFile(env.databaseUrl)}.before-${next}`;
  if (!existsSync(copy)) await db.$executeRawUnsafe("VACUUM INTO ?", copy);
}

async function apply(env: DatabaseEnv, folder: string): Promise<string[]> {
  const migrationsList = readMigrations(folder);
  const withEngine = <T>(work: (engine: SchemaEngine) => Promise<T>) =>
    withSchemaEngine(migrationAdapter(env), work);
  try {
    const applied = await withEngine((engine) =>
      engine.applyMigrations({ migrationsList, filters: allTables }),
    );
    return applied.appliedMigrationNames;
  } catch (error) {
    const reason = reasonOf(error instanceof Error ? error.message : String(error));
    const name = await unfinishedMigration(env);
    if (!name) throw new MigrationError(`The database could not be migrated: ${reason}`);
    // It changed nothing, so the next start may try it again.
    await withEngine((engine) => engine.markMigrationRolledBack({ migrationName: name }));
    throw new MigrationError(`The migration ${name} failed and changed nothing: ${reason}`);
  }
}

async function unfinishedMigration(env: DatabaseEnv): Promise<string | undefined> {
  const db = await openDatabase(env);
  try {
    const history = await readHistory(db);
    return history.find((row) => !row.isFinished && !row.isRolledBack)?.name;
  } finally {
    await db.$disconnect();
  }
}

/** The engine's report without its headings and the list of its own functions. */
function reasonOf(message: string): string {
  const report = message.split(/\n\s*0: /)[0] ?? message;
  const reason = /Database error:\s*(?:ERROR:\s*)?([^\n]+)/.exec(report)?.[1];
  return (
    reason ??
    report
      .replace("external connector error", "")
      .trim()
      .replace(/\s*\n\s*/g, " ")
  );
}
