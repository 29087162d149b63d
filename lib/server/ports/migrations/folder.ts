import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import type { DatabaseKind } from "../database.ts";

const prismaFolder = path.resolve(import.meta.dirname, "../../../../prisma");

/** The folder that holds the migrations of one kind of database. */
export function migrationsFolder(kind: DatabaseKind): string {
  return path.join(prismaFolder, kind === "sqlite" ? "migrations" : "postgres/migrations");
}

/** The names of the migrations in a folder, oldest first. */
export function migrationNames(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** A folder's migrations in the form the schema engine takes. */
export function readMigrations(folder: string): MigrationList {
  const lock = path.join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(folder).map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(path.join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
