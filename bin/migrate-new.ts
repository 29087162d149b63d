import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { migrationsFolder } from "#lib/server/ports/migrations/folder.ts";
import { migrationScript } from "./prisma/migration-script.ts";
import { readSchema } from "./prisma/schema-text.ts";
import { projectFolder } from "./project-folder.ts";

/** The schema text that the latest migration stands for. */
const migratedSchemaFile = path.join(projectFolder, "prisma/migrated.prisma");

const engineName: Record<DatabaseKind, string> = { sqlite: "sqlite", postgres: "postgresql" };

/**
 * Writes a migration for both databases, from the schema of the latest migration to the present one.
 * Returns its name, or nothing when there is nothing to change.
 */
async function writeMigration(title: string): Promise<string | undefined> {
  const before = existsSync(migratedSchemaFile) ? readFileSync(migratedSchemaFile, "utf8") : undefined;
  const after = readSchema();
  const name = `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${title}`;
  const scripts = {
    sqlite: await migrationScript("sqlite", before, after),
    postgres: await migrationScript("postgres", before, after),
  };
  if (!hasStatement(scripts.sqlite) && !hasStatement(scripts.postgres)) return undefined;
  writeScript("sqlite", name, scripts.sqlite);
  writeScript("postgres", name, scripts.postgres);
  writeFileSync(migratedSchemaFile, after);
  return name;
}

function hasStatement(script: string): boolean {
  return script.split("\n").some((line) => line.trim() && !line.startsWith("--"));
}

function writeScript(kind: DatabaseKind, name: string, script: string): void {
  const folder = migrationsFolder(kind);
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), script);
  writeFileSync(path.join(folder, "migration_lock.toml"), `provider = "${engineName[kind]}"\n`);
}

const [title] = process.argv.slice(2);
if (!title || !/^[a-z][a-z0-9_]*$/.test(title)) {
  console.error(
    "Say what the migration does in snake_case, for instance: npm run migrate:new -- add_group_question",
  );
  process.exitCode = 1;
} else {
  const name = await writeMigration(title);
  console.log(
    name ? `Written: ${name}. Read both scripts before you commit them.` : "The schema needs no migration.",
  );
}
