import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { migrationsFolder } from "#lib/server/ports/migrations-folder.ts";
import { allTables, withSchemaEngine } from "#lib/server/ports/schema-engine.ts";
import { singleSqliteConnection } from "#lib/server/ports/sqlite-adapter.ts";
import { projectFolder, readSchema, schemaFor } from "./schema-text.ts";

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
    sqlite: await scriptFor("sqlite", before, after),
    postgres: await scriptFor("postgres", before, after),
  };
  if (!hasStatement(scripts.sqlite) && !hasStatement(scripts.postgres)) return undefined;
  writeScript("sqlite", name, scripts.sqlite);
  writeScript("postgres", name, scripts.postgres);
  writeFileSync(migratedSchemaFile, after);
  return name;
}

async function scriptFor(kind: DatabaseKind, before: string | undefined, after: string): Promise<string> {
  const model = (text: string) => ({
    tag: "schemaDatamodel" as const,
    files: [{ path: "schema.prisma", content: schemaFor(kind, text) }],
  });
  const factory = kind === "sqlite" ? singleSqliteConnection(":memory:") : absentPostgres;
  const { stdout } = await withSchemaEngine(factory, (engine) =>
    engine.diff({
      from: before === undefined ? { tag: "empty" } : model(before),
      to: model(after),
      script: true,
      exitCode: null,
      filters: allTables,
    }),
  );
  // The schema is the connection's own; making it would ask for a right that its user may lack.
  return (stdout ?? "").replace(/-- CreateSchema\nCREATE SCHEMA [^;]*;\n\n/, "");
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

/** Comparing two schema texts needs no server, but the engine asks one for its version first: this answers. */
const absentPostgres: SqlMigrationAwareDriverAdapterFactory = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  connect: async () => absentConnection,
  connectToShadowDb: async () => absentConnection,
};

const absentConnection: SqlDriverAdapter = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  queryRaw: async () => ({
    columnNames: ["exists", "version", "numeric_version"],
    columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
    rows: [[true, "PostgreSQL 15.0", 150000]],
  }),
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  startTransaction: () => Promise.reject(new Error("There is no database to change.")),
  getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
  dispose: async () => undefined,
};

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
