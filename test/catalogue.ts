import { type DatabaseEnv, openDatabase } from "#lib/server/ports/open-database.ts";

/** Every column, index and constraint of a database as one line each, sorted; the record of migrations left out. */
export async function readCatalogue(env: DatabaseEnv): Promise<string[]> {
  const db = await openDatabase(env);
  try {
    const lines: string[] = [];
    for (const query of queries[env.databaseKind]) {
      const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(query);
      lines.push(...rows.map((row) => Object.values(row).map(String).join(" | ")));
    }
    return lines.filter((line) => !line.includes("_prisma_migrations")).sort();
  } finally {
    await db.$disconnect();
  }
}

const sqliteTables = `(SELECT name AS "table" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%')`;

const queries = {
  sqlite: [
    `SELECT t."table", c.name, c.type, c."notnull", c.dflt_value, c.pk
       FROM ${sqliteTables} t JOIN pragma_table_info(t."table") c`,
    `SELECT t."table", i.name, i."unique", i.origin, (SELECT group_concat(x.name) FROM pragma_index_info(i.name) x)
       FROM ${sqliteTables} t JOIN pragma_index_list(t."table") i`,
    `SELECT t."table", f."table" AS "to", f.seq, f."from", f."to" AS "column", f.on_update, f.on_delete
       FROM ${sqliteTables} t JOIN pragma_foreign_key_list(t."table") f`,
  ],
  postgres: [
    `SELECT table_name::text, column_name::text, data_type::text, datetime_precision::int, is_nullable::text,
       column_default::text FROM information_schema.columns WHERE table_schema = 'public'`,
    `SELECT indexdef::text FROM pg_indexes WHERE schemaname = 'public'`,
    `SELECT conrelid::regclass::text, conname::text, pg_get_constraintdef(oid)::text FROM pg_constraint
       WHERE connamespace = 'public'::regnamespace`,
  ],
};
