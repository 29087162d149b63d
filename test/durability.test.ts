import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, type Tx, transaction } from "#lib/server/ports/database.ts";
import { openDatabase, sqliteFile } from "#lib/server/ports/open-database.ts";
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
}
