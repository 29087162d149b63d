import { statSync } from "node:fs";
import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, type Tx, transaction } from "#lib/server/ports/database.ts";
import { openDatabase, sqliteFile } from "#lib/server/ports/open-database.ts";
import { reserveLog } from "#lib/server/ports/sqlite/reserve-log.ts";
import { type FreshDatabase, freshDatabase } from "./fresh-database.ts";

let fresh: FreshDatabase;
let db: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = await openDatabase(fresh.env);
});
afterAll(async () => {
  await db.$disconnect();
  await fresh.drop();
});

const setting = async (statement: string) => {
  const [row] = await transaction(db, (tx) => tx.$queryRawUnsafe<Record<string, unknown>[]>(statement));
  return String(Object.values(row ?? {})[0]);
};

test("a commit is on the disk when it returns, on every connection that writes", async () => {
  if (db.kind === "postgres") {
    expect(await setting("SHOW synchronous_commit")).toBe("on");
    expect(await setting("SHOW fsync")).toBe("on");
    return;
  }
  const FULL = "2";
  expect(await setting("PRAGMA synchronous")).toBe(FULL);
  expect(await setting("PRAGMA journal_mode")).toBe("wal");
  const direct = await db.direct.write(({ all }) => [
    ...all<{ synchronous: number }>("PRAGMA synchronous", []),
    ...all<{ journal_mode: string }>("PRAGMA journal_mode", []),
  ]);
  expect(direct).toEqual([{ synchronous: Number(FULL) }, { journal_mode: "wal" }]);
});

if (process.env.TEST_DATABASE === "sqlite") {
  test("who waits for a file locked by somebody else holds up nobody who reads", async () => {
    const other = new Sqlite(sqliteFile(fresh.env.databaseUrl));
    other.exec("BEGIN EXCLUSIVE");
    const order: string[] = [];
    const create = (tx: Tx, name: string) => tx.counter.create({ data: { name, next: 1 } });
    const writes = [
      create(db, "plain"),
      transaction(db, (tx) => create(tx, "in a transaction")),
      db.kind === "sqlite" && db.direct.write(({ run }) => run("DELETE FROM Counter WHERE name = $1", ["-"])),
    ];
    const written = Promise.all(writes).then(() => order.push("written"));
    await db.counter.findMany();
    order.push("read");
    other.exec("COMMIT");
    other.close();
    await written;
    expect(order).toEqual(["read", "written"]);
  });

  test("while somebody else writes, the log is left as it is", async () => {
    const file = sqliteFile(fresh.env.databaseUrl);
    const other = new Sqlite(file);
    other.exec("BEGIN IMMEDIATE");
    const bytes = statSync(`${file}-wal`).size;
    await expect(reserveLog(file)).rejects.toThrow("locked");
    other.close();
    expect(statSync(`${file}-wal`).size).toBe(bytes);
  });

  test("a commit finds its place in the log reserved, and nothing else has changed", async () => {
    const file = sqliteFile(fresh.env.databaseUrl);
    const logBytes = () => statSync(`${file}-wal`).size;
    const before = await db.counter.findMany();
    await reserveLog(file);
    const reservedBytes = logBytes();
    expect(reservedBytes).toBeGreaterThan(16 * 1024 * 1024);
    await db.counter.create({ data: { name: "after the log was reserved", next: 1 } });
    await reserveLog(file);
    expect(logBytes()).toBe(reservedBytes);
    expect(await db.counter.count()).toBe(before.length + 1);
    const tables = await db.$queryRaw<unknown[]>`SELECT 1 FROM sqlite_schema WHERE name = 'Reserve'`;
    expect(tables).toEqual([]);
    expect(await db.$queryRaw`PRAGMA integrity_check`).toEqual([{ integrity_check: "ok" }]);
  });
}
