import { createHash } from "node:crypto";
import { type CustomTypesConfig, type Pool, types as usual } from "pg";
import type { DirectSql, SqlValue } from "../direct.ts";

const TIMESTAMP = 1114;

/** Times are stored in UTC without saying so; they come as ISO 8601 text, as on SQLite. */
const types: CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    oid === TIMESTAMP ? (text: string) => `${text.replace(" ", "T")}Z` : usual.getTypeParser(oid, format),
};

/** Statements at the driver, prepared once on each connection of the pool. */
export function openDirectPostgres(pool: Pool): DirectSql {
  const names = new Map<string, string>();

  function nameOf(text: string): string {
    const known = names.get(text);
    if (known) return known;
    const name = createHash("sha256").update(text).digest("hex").slice(0, 32);
    names.set(text, name);
    return name;
  }

  return {
    kind: "postgres",
    async read<T>(text: string, parameters: readonly SqlValue[]): Promise<T[]> {
      const result = await pool.query({ name: nameOf(text), text, values: [...parameters], types });
      return result.rows as T[];
    },
    async readLists<T extends unknown[]>(text: string, parameters: readonly SqlValue[]): Promise<T[]> {
      const query = { name: nameOf(text), text, values: [...parameters], types, rowMode: "array" as const };
      return (await pool.query(query)).rows as T[];
    },
  };
}
