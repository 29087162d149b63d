import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { conversationOf } from "#lib/domain/apply/conversation.ts";
import { unread } from "#lib/domain/unread.ts";
import { ask } from "#lib/server/ask.ts";
import { closeRuntime, openRuntime } from "#lib/server/open-runtime.ts";
import type { Database, DatabaseKind } from "#lib/server/ports/database.ts";
import type { Env } from "#lib/server/ports/env.ts";
import { migrate } from "#lib/server/ports/migrate.ts";
import { migrationNames, migrationsFolder } from "#lib/server/ports/migrations/folder.ts";
import { openDatabase } from "#lib/server/ports/open-database.ts";
import { firstVersionRows, insertSql } from "./first-version.ts";
import { type FreshDatabase, freshDatabase } from "./fresh-database.ts";

const present = migrationsFolder(process.env.TEST_DATABASE as DatabaseKind);
const tables = Object.keys(firstVersionRows);
let database: FreshDatabase;
/** The migrations of the first version alone. */
let first: string;

beforeAll(async () => {
  database = await freshDatabase("empty");
  first = mkdtempSync(path.join(tmpdir(), "webqq-first-"));
  const [init = ""] = migrationNames(present);
  for (const name of [init, "migration_lock.toml"])
    cpSync(path.join(present, name), path.join(first, name), { recursive: true });
});

afterAll(async () => {
  await database.drop();
  rmSync(first, { recursive: true, force: true });
});

test("there are rows for every table of the first version", () => {
  const [init = ""] = migrationNames(first);
  const script = readFileSync(path.join(first, init, "migration.sql"), "utf8");
  const made = [...script.matchAll(/CREATE TABLE "(\w+)"/g)].map(([, name]) => name);
  expect(tables.toSorted()).toEqual(made.toSorted());
});

test("a database of the first version keeps every row, and the program goes on with it", async () => {
  const { env } = database;
  await migrate(env, first);
  const before = await withDatabase(env, async (db) => {
    for (const [table, rows] of Object.entries(firstVersionRows))
      for (const row of rows) await db.$executeRawUnsafe(insertSql(table, row));
    return readAll(db);
  });
  expect(await migrate(env)).toEqual(migrationNames(present).slice(1));
  const after = await withDatabase(env, readAll);
  for (const table of tables) {
    expect(after[table], table).toHaveLength(firstVersionRows[table]?.length ?? 0);
    expect(after[table], table).toMatchObject(before[table] ?? []);
  }
  await goesOn(env);
});

async function withDatabase<T>(env: Env, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openDatabase(env);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

/** Every row of every table, in an order that does not change. */
async function readAll(db: Database): Promise<Record<string, object[]>> {
  const rows: Record<string, object[]> = {};
  for (const table of tables)
    rows[table] = await db.$queryRawUnsafe(`SELECT * FROM "${table}" ORDER BY 1, 2`);
  return rows;
}

/** What was unread is unread, what was said can be read, friends share what they read from now on. */
async function goesOn(env: Env): Promise<void> {
  const parts = await openRuntime(env);
  try {
    const call = {
      actor: { personId: 2, sessionId: "any" },
      address: "192.0.2.1",
      door: "internal",
    } as const;
    const personal = await ask(call, "personal:load", {});
    if (!personal.ok) throw new Error(personal.refusal.code);
    const { me, friends, conversations } = personal.value;
    expect(me).toMatchObject({ number: 10_002, sharesReads: true });
    expect(friends).toMatchObject([{ person: { number: 10_001 }, readSeq: 3 }]);
    expect(conversations.map((conversation) => unread(conversationOf(conversation)))).toEqual([2, 1]);
    expect(conversations[1]?.membership).toMatchObject({ role: "admin", isMarkedUnread: false });
    const page = await ask(call, "history:page", { conversationId: 1 });
    if (!page.ok) throw new Error(page.refusal.code);
    expect(page.value.messages.map(({ body }) => body)).toEqual([
      "在吗？",
      "It's “quoted”; 😀\n第二行",
      "好",
    ]);
  } finally {
    await closeRuntime(parts);
  }
}
