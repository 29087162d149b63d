import { createHash } from "node:crypto";
import type { Pool } from "pg";
import type { DirectSql, SqlValue } from "../direct.ts";

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
    async read<T>(text: string, parameters: readonly SqlValue[]): Promise<T[]> {
      const result = await pool.query({ name: nameOf(text), text, values: [...parameters] });
      return result.rows as T[];
    },
  };
}
