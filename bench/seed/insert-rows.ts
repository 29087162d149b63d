import type { Tx } from "#lib/server/ports/database.ts";
import { type ColumnType, unfold } from "#lib/server/ports/unfold.ts";

type Value = string | number | Date;

const ROWS_AT_A_TIME = 5_000;

/** Inserts rows that all have the same columns; what is not given takes the table's default. */
export async function insertRows(tx: Tx, table: string, rows: Record<string, Value>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const typed = Object.fromEntries(Object.entries(first).map(([name, value]) => [name, typeOf(value)]));
  const list = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(", ");
  const sql = `INSERT INTO "${table}" (${list}) SELECT ${list} FROM ${unfold(tx, typed)}`;
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) {
    const part = rows.slice(at, at + ROWS_AT_A_TIME).map(asJson);
    await tx.$executeRawUnsafe(sql, JSON.stringify(part));
  }
}

function typeOf(value: Value): ColumnType {
  if (value instanceof Date) return "timestamp";
  return typeof value === "number" ? "integer" : "text";
}

/** The adapter for SQLite writes times with a numeric offset; the same text keeps them comparable. */
function asJson(row: Record<string, Value>): Record<string, string | number> {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Date ? value.toISOString().replace("Z", "+00:00") : value,
  ]);
  return Object.fromEntries(entries);
}
