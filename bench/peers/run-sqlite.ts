import Database from "better-sqlite3";

/** Runs SQL statements in a SQLite file that no server has open. */
export function runSqlite(file: string, sql: string): void {
  const db = new Database(file);
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
}
