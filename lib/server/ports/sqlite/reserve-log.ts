import { open, stat } from "node:fs/promises";
import Sqlite from "better-sqlite3";
import { checkpointPages } from "./adapter.ts";

/** What the commit that is the last before a checkpoint may bring on top. */
const SPARE_PAGES = 200;
/** So few pages are kept in memory that all others are written at once. */
const CACHED_PAGES = 16;

/**
 * Makes SQLite's log (`-wal`) as long as it will become anyway. A commit that makes the file longer has its new
 * length flushed to the disk as well, which takes longer than the commit itself; one that overwrites has not.
 * SQLite never shortens the log while somebody has the database open.
 *
 * What is written belongs to a transaction that is rolled back: to SQLite it is no part of the log, also after a
 * power cut in between. The database must be open elsewhere in this process and in WAL mode.
 * @throws when somebody else is writing, or there is no room on the disk.
 */
export async function reserveLog(file: string): Promise<void> {
  const log = `${file}-wal`;
  const connection = new Sqlite(file, { timeout: 0 });
  try {
    const bytes = (checkpointPages + SPARE_PAGES) * Number(connection.pragma("page_size", { simple: true }));
    if ((await stat(log)).size >= bytes) return;
    connection.pragma(`cache_size = ${CACHED_PAGES}`);
    connection.exec("BEGIN IMMEDIATE");
    connection.exec(
      `CREATE TABLE "Reserve" ("content" BLOB); INSERT INTO "Reserve" VALUES (zeroblob(${bytes}));`,
    );
    connection.exec("ROLLBACK");
  } finally {
    connection.close();
  }
  await flush(log);
}

/** Otherwise the first commit would wait for all of it. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.datasync();
  } finally {
    await handle.close();
  }
}
