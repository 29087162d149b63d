import { databaseKind, type Tx } from "./database.ts";

export type ColumnType = "integer" | "text" | "timestamp";

/** How the first parameter of a raw statement is written. */
export function parameter(tx: Tx): string {
  return databaseKind(tx) === "postgres" ? "$1" : "?";
}

/**
 * SQL for a table `j` of the rows handed over as the statement's one parameter, a JSON array of objects:
 * one statement serves any number of rows.
 */
export function unfold(tx: Tx, columns: Record<string, ColumnType>): string {
  const entries = Object.entries(columns);
  if (databaseKind(tx) === "postgres") {
    const list = entries.map(([name, type]) => `"${name}" ${type}`);
    return `jsonb_to_recordset(${parameter(tx)}::jsonb) AS j(${list.join(", ")})`;
  }
  const list = entries.map(([name]) => `value ->> '${name}' AS "${name}"`);
  return `(SELECT ${list.join(", ")} FROM json_each(${parameter(tx)})) AS j`;
}
