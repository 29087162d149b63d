import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Database,
  databaseKind,
  healthQuery,
  isUniqueViolation,
  lockRows,
  readTransaction,
  type Tx,
  transaction,
} from "#lib/server/ports/database.ts";
import { openDatabase } from "#lib/server/ports/open-database.ts";
import { sqlOf } from "#lib/server/ports/sql-of.ts";
import { type FreshDatabase, freshDatabase } from "./fresh-database.ts";

const concurrent = 50;
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

test("a transaction knows its database's kind", async () => {
  expect(db.kind).toBe(process.env.TEST_DATABASE);
  expect(await transaction(db, async (tx) => databaseKind(tx))).toBe(db.kind);
  await healthQuery(db);
});

test("relations loaded at once do not crowd the transaction's connection", async () => {
  const warnings: string[] = [];
  const listen = ({ message }: Error) => warnings.push(message);
  process.on("warning", listen);
  const include = { friends: true, friendOf: true, memberships: true, messages: true, sessions: true };
  await db.userProfile.create({ data: { number: 1, name: "a", nameFolded: "a", passwordHash: "none" } });
  await transaction(db, (tx) => tx.userProfile.findFirst({ where: { number: 1 }, include }));
  await new Promise((resolve) => setImmediate(resolve));
  process.off("warning", listen);
  expect(warnings).toEqual([]);
});

test("concurrent transactions lose no update, and reads and plain writes go on beside them", async () => {
  const { id } = await db.conversation.create({ data: { kind: "group" } });
  await db.counter.create({ data: { name: "plain", next: 0 } });
  const increment = () =>
    transaction(db, async (tx) => {
      await lockRows(tx, [{ table: "Conversation", id }]);
      const { lastSeq } = await tx.conversation.findUniqueOrThrow({ where: { id } });
      await tx.conversation.update({ where: { id }, data: { lastSeq: lastSeq + 1 } });
    });
  const plainWrite = () => db.counter.update({ where: { name: "plain" }, data: { next: { increment: 1 } } });
  const read = () => db.conversation.findUniqueOrThrow({ where: { id } });
  const works = Array.from({ length: concurrent }, () => [increment(), plainWrite(), read()]);
  await Promise.all(works.flat());
  expect((await read()).lastSeq).toBe(concurrent);
  expect((await db.counter.findUniqueOrThrow({ where: { name: "plain" } })).next).toBe(concurrent);
});

test("many transactions that wait for one another leave time for everything else", async () => {
  let isDone = false;
  let turns = 0;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const add = (tx: Tx) =>
    tx.counter.upsert({
      where: { name: "crowd" },
      create: { name: "crowd", next: 1 },
      update: { next: { increment: 1 } },
    });
  await Promise.all(Array.from({ length: 4 * concurrent }, () => transaction(db, add)));
  isDone = true;
  expect(turns).toBeGreaterThan(10);
});

test("what a transaction has not committed is not seen, and a plain write does not perish with it", async () => {
  const inside = Promise.withResolvers<void>();
  const mayFail = Promise.withResolvers<void>();
  const failing = transaction(db, async (tx) => {
    await tx.siteSetting.create({ data: { name: "inside", value: "1" } });
    inside.resolve();
    await mayFail.promise;
    throw new Error("rolled back on purpose");
  });
  failing.catch(() => undefined);
  await inside.promise;
  expect(await db.siteSetting.findUnique({ where: { name: "inside" } })).toBeNull();
  const plain = db.siteSetting.create({ data: { name: "outside", value: "1" } }).then((row) => row.name);
  mayFail.resolve();
  await expect(failing).rejects.toThrow("on purpose");
  expect(await plain).toBe("outside");
  expect((await db.siteSetting.findMany()).map((row) => row.name)).toEqual(["outside"]);
});

test("a statement of a transaction sees what the transaction wrote, one past it does not", async () => {
  const name = "seen from within";
  const read = (reader: Tx | Database) =>
    sqlOf(reader).read<{ value: string }>(`SELECT "value" FROM "SiteSetting" WHERE "name" = $1`, [name]);
  await transaction(db, async (tx) => {
    await tx.siteSetting.create({ data: { name, value: "1" } });
    expect(await read(tx)).toEqual([{ value: "1" }]);
    expect(await read(db)).toEqual([]);
  });
  expect(await read(db)).toEqual([{ value: "1" }]);
});

test("two transactions that lock the same rows in opposite order both finish", async () => {
  const rows = await Promise.all([1, 2].map(() => db.conversation.create({ data: { kind: "group" } })));
  const lockBoth = (ids: number[]) =>
    transaction(db, (tx) =>
      lockRows(
        tx,
        ids.map((id) => ({ table: "Conversation", id })),
      ),
    );
  const ids = rows.map((row) => row.id);
  await Promise.all(Array.from({ length: 20 }, (_, i) => lockBoth(i % 2 ? ids : ids.toReversed())));
});

test("a deadlock is answered by trying again", async () => {
  const made = await Promise.all([1, 2].map(() => db.conversation.create({ data: { kind: "group" } })));
  const [a, b] = made.map((row) => row.id) as [number, number];
  const bumpBoth = (first: number, second: number) =>
    transaction(db, async (tx) => {
      await tx.conversation.update({ where: { id: first }, data: { lastRev: { increment: 1 } } });
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.conversation.update({ where: { id: second }, data: { lastRev: { increment: 1 } } });
    });
  await Promise.all([bumpBoth(a, b), bumpBoth(b, a)]);
  const after = await db.conversation.findMany({ where: { id: { in: [a, b] } } });
  expect(after.map((row) => row.lastRev)).toEqual([2, 2]);
});

test("a unique violation is recognised from the typed client and from a raw statement", async () => {
  await db.siteSetting.create({ data: { name: "once", value: "1" } });
  const typed = await db.siteSetting.create({ data: { name: "once", value: "2" } }).catch((error) => error);
  const insert = `INSERT INTO "SiteSetting" ("name", "value") VALUES ('once', '2')`;
  const raw = await db.$executeRawUnsafe(insert).catch((error) => error);
  expect([isUniqueViolation(typed), isUniqueViolation(raw)]).toEqual([true, true]);
});

if (process.env.TEST_DATABASE === "sqlite") {
  test("both SQLite connections run with the promised settings", async () => {
    const settings = `SELECT (SELECT journal_mode FROM pragma_journal_mode) AS journal,
    (SELECT synchronous FROM pragma_synchronous) AS sync, (SELECT foreign_keys FROM pragma_foreign_keys) AS keys,
    (SELECT timeout FROM pragma_busy_timeout) AS timeout`;
    const promised = [{ journal: "wal", sync: 2, keys: 1, timeout: 20 }];
    const asNumbers = (rows: object[]) =>
      rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([k, v]) => [k, typeof v === "bigint" ? Number(v) : v])),
      );
    expect(asNumbers(await db.$queryRawUnsafe(settings))).toEqual(promised);
    expect(asNumbers(await transaction(db, (tx) => tx.$queryRawUnsafe(settings)))).toEqual(promised);
  });
}

test("who only reads waits for no writer and sees one unchanging view", async () => {
  const { id } = await db.conversation.create({ data: { kind: "group" } });
  const read = (tx: Tx) => tx.conversation.findUniqueOrThrow({ where: { id } });
  const written = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const writing = transaction(db, async (tx) => {
    await tx.conversation.update({ where: { id }, data: { lastSeq: 7 } });
    written.resolve();
    await mayCommit.promise;
  });
  await written.promise;
  const seen = await readTransaction(db, async (tx) => {
    const before = await read(tx);
    mayCommit.resolve();
    await writing;
    return [before.lastSeq, (await read(tx)).lastSeq];
  });
  expect(seen).toEqual([0, 0]);
  expect((await db.conversation.findUniqueOrThrow({ where: { id } })).lastSeq).toBe(7);
});
