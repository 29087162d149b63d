import type { Tx } from "#lib/server/ports/database.ts";
import { type ColumnType, unfold } from "#lib/server/ports/unfold.ts";

type Value = string | number | null | Date;

const ROWS_AT_A_TIME = 5_000;

/** Inserts rows that all have the same columns; what is not given takes the table's default. */
export async function insertRows(tx: Tx, table: string, rows: Record<string, Value>[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first);
  const typed = Object.fromEntries(names.map((name) => [name, columnType(rows, name)]));
  const list = names.map((name) => `"${name}"`).join(", ");
  const sql = `INSERT INTO "${table}" (${list}) SELECT ${list} FROM ${unfold(tx, typed)}`;
  for (let at = 0; at < rows.length; at += ROWS_AT_A_TIME) {
    const part = rows.slice(at, at + ROWS_AT_A_TIME).map(asJson);
    await tx.$executeRawUnsafe(sql, JSON.stringify(part));
  }
}

function columnType(rows: Record<string, Value>[], name: string): ColumnType {
  const value = rows.find((row) => row[name] !== null)?.[name];
  if (value instanceof Date) return "timestamp";
  return typeof value === "number" ? "integer" : "text";
}

/** The adapter for SQLite writes times with a numeric offset; the same text keeps them comparable. */
function asJson(row: Record<string, Value>): Record<string, string | number | null> {
  const entries = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof Date ? value.toISOString().replace("Z", "+00:00") : value,
  ]);
  return Object.fromEntries(entries);
}
