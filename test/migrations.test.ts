import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrationScript } from "#bin/prisma/migration-script.ts";
import { readSchema } from "#bin/prisma/schema-text.ts";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { migrate, pendingMigrations } from "#lib/server/ports/migrate.ts";
import { migrationNames, migrationsFolder } from "#lib/server/ports/migrations/folder.ts";
import { openDatabase, sqliteFile } from "#lib/server/ports/open-database.ts";
import { readCatalogue } from "./catalogue.ts";
import { type FreshDatabase, freshDatabase } from "./fresh-database.ts";

const kind = process.env.TEST_DATABASE as DatabaseKind;
let database: FreshDatabase;
let folder: string;

beforeAll(async () => {
  database = await freshDatabase("empty");
  folder = mkdtempSync(path.join(tmpdir(), "webqq-migrations-"));
});

afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

test("an empty database takes all migrations, and then none", async () => {
  expect(await migrate(database.env)).toEqual(migrationNames(migrationsFolder(kind)));
  expect(await migrate(database.env)).toEqual([]);
});

test("both databases have the same migrations", () => {
  expect(migrationNames(migrationsFolder("postgres"))).toEqual(migrationNames(migrationsFolder("sqlite")));
});

test("a migrated database is what the schema says", async () => {
  const [migrated, made] = [await freshDatabase(), await freshDatabase("empty")];
  writeMigration("made/1_all", await migrationScript(kind, undefined, readSchema()));
  await migrate(made.env, path.join(folder, "made"));
  rmSync(path.join(folder, "made"), { recursive: true });
  const catalogue = await readCatalogue(migrated.env);
  expect(catalogue.length).toBeGreaterThan(50);
  expect(catalogue).toEqual(await readCatalogue(made.env));
  await Promise.all([migrated.drop(), made.drop()]);
});

test("a failing migration changes nothing, says so, and can be tried again when mended", async () => {
  const fresh = await freshDatabase("empty");
  writeMigration(
    "1_first",
    `CREATE TABLE "parent" ("id" INTEGER PRIMARY KEY);
    CREATE TABLE "child" ("id" INTEGER PRIMARY KEY REFERENCES "parent" ("id") ON DELETE CASCADE, "note" TEXT DEFAULT ';');
    INSERT INTO "parent" VALUES (1); INSERT INTO "child" ("id") VALUES (1);`,
  );
  expect(await migrate(fresh.env, folder)).toEqual(["1_first"]);
  writeMigration("2_second", `CREATE TABLE "half" ("id" INTEGER); INSERT INTO "nowhere" VALUES (1);`);
  const failing = () => migrate(fresh.env, folder);
  await expect(failing).rejects.toThrow(/^The migration 2_second failed and changed nothing: .*nowhere/);
  writeMigration("2_second", `CREATE TABLE "half" ("id" INTEGER);`);
  expect(await migrate(fresh.env, folder)).toEqual(["2_second"]);
  if (kind === "sqlite")
    expect(existsSync(`${sqliteFile(fresh.env.databaseUrl)}.before-2_second`)).toBe(true);
  await fresh.drop();
});

if (kind === "sqlite") {
  test("remaking a table keeps the rows that hang on it and refuses broken keys", async () => {
    const fresh = await freshDatabase("empty");
    await migrate(fresh.env, folder);
    writeMigration(
      "3_remake",
      `PRAGMA foreign_keys=OFF; CREATE TABLE "new" ("id" INTEGER PRIMARY KEY, "name" TEXT);
    INSERT INTO "new" ("id") SELECT "id" FROM "parent"; DROP TABLE "parent"; ALTER TABLE "new" RENAME TO "parent";
    PRAGMA foreign_keys=ON;`,
    );
    expect(await migrate(fresh.env, folder)).toEqual(["3_remake"]);
    const db = await openDatabase(fresh.env);
    expect(await db.$queryRawUnsafe(`SELECT id FROM child`)).toEqual([{ id: 1 }]);
    await db.$disconnect();
    writeMigration("4_broken", `DELETE FROM "parent";`);
    await expect(migrate(fresh.env, folder)).rejects.toThrow(/4_broken failed and changed nothing/);
    rmSync(path.join(folder, "4_broken"), { recursive: true });
    await fresh.drop();
  });
}

test("a newer database stops the start with one sentence", async () => {
  const fresh = await freshDatabase();
  const db = await openDatabase(fresh.env);
  await db.$executeRawUnsafe(`UPDATE _prisma_migrations SET migration_name = '29991231_later'`);
  await db.$disconnect();
  await expect(migrate(fresh.env)).rejects.toThrow(
    /^The database is newer than this program: .*29991231_later/,
  );
  await fresh.drop();
});

test("an interrupted migration stops the start; one that was rolled back does not count", () => {
  const row = { name: "a", isFinished: false, isRolledBack: false };
  expect(() => pendingMigrations(["a"], [row])).toThrow(/^The migration a was interrupted/);
  expect(pendingMigrations(["a"], [{ ...row, isRolledBack: true }])).toEqual(["a"]);
});

test("the schema kept beside the migrations is the present one", () => {
  const kept = readFileSync(path.join(import.meta.dirname, "../prisma/migrated.prisma"), "utf8");
  expect(withoutComments(kept)).toBe(withoutComments(readSchema()));
});

function withoutComments(text: string): string {
  return text.replace(/\s*\/\/.*/g, "").replace(/\s+/g, " ");
}

function writeMigration(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, name, "migration.sql"), sql);
}
