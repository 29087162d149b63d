import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { allTables, withSchemaEngine } from "#lib/server/ports/migrations/schema-engine.ts";
import { singleSqliteConnection } from "#lib/server/ports/sqlite/adapter.ts";
import { schemaFor } from "./schema-text.ts";

/**
 * The SQL that brings a database from one schema text to another, or from nothing when `before` is undefined.
 * Needs no database and no network.
 */
export async function migrationScript(
  kind: DatabaseKind,
  before: string | undefined,
  after: string,
): Promise<string> {
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
