import { spawn } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { openToRead } from "#lib/server/ports/open-to-read.ts";
import { worldOfFile } from "./world-of-file.ts";

const folder = path.resolve(import.meta.dirname, "..");

const world = await worldOfFile();
const [owner, admin] = await world.people("alice", "bob");

/** A group with four entries in its log. */
async function openGroup(name: string) {
  const group = await world.group(owner, [admin], { name });
  const { conversationId } = group;
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  for (const isSilenced of [true, false])
    await world.as(admin).run("group:set-rules", { conversationId, rules: { isSilenced } });
  return group;
}

type Ended = { code: number | null; out: string; err: string };

/** What `npm run verify-log -- …` starts. */
function verifyLog(given: string[], databaseUrl = world.env.databaseUrl): Promise<Ended> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ["bin/verify-log.ts", ...given], {
    cwd: folder,
    env: { PATH, HOME, NODE_ENV: "production", DATA_DIR: world.env.dataDir, DATABASE_URL: databaseUrl },
  });
  const ended: Ended = { code: null, out: "", err: "" };
  child.stdout.on("data", (text) => {
    ended.out += text;
  });
  child.stderr.on("data", (text) => {
    ended.err += text;
  });
  return new Promise((resolve) => child.once("close", (code) => resolve({ ...ended, code })));
}

const db = () => world.db.groupAct;
const entry = (groupId: number, seq: number) => ({ groupId_seq: { groupId, seq } });
const move = (groupId: number, from: number, to: number) =>
  db().update({ where: entry(groupId, from), data: { seq: to } });
const readLog = () => db().findMany({ orderBy: [{ groupId: "asc" }, { seq: "asc" }] });

test("a log that nobody has touched is whole, and stays as it is", async () => {
  const { number } = await openGroup("高一三班");
  const before = await readLog();
  const hash = before.at(-1)?.hash;
  const said = `Group ${number} (高一三班): the log is whole, 4 entries, newest hash ${hash}.\n`;
  expect(await verifyLog([String(number)])).toEqual({ code: 0, out: said, err: "" });
  expect(await readLog()).toEqual(before);
});

/** What somebody with access to the database does to the log of a group, and what is said of it. */
const falsifications: [string, (groupId: number) => Promise<unknown>, string][] = [
  [
    "改",
    (id) => db().update({ where: entry(id, 3), data: { kind: "group:restore" } }),
    "entry 3 was edited. Nothing from there on can be trusted.",
  ],
  [
    "删",
    (id) => db().delete({ where: entry(id, 2) }),
    "entry 2 is missing. Nothing from there on can be trusted.",
  ],
  [
    "换",
    async (id) => {
      await move(id, 2, 1_000);
      await move(id, 3, 2);
      await move(id, 1_000, 3);
    },
    "entry 2 was moved there from another place. Nothing from there on can be trusted.",
  ],
  [
    "截",
    (id) => db().deleteMany({ where: { groupId: id, seq: { gt: 2 } } }),
    "entries were cut off the end, from number 3 on.",
  ],
  [
    "添",
    async (id) =>
      db().create({ data: { ...(await db().findUniqueOrThrow({ where: entry(id, 4) })), seq: 0 } }),
    "entry 0 was put in afterwards.",
  ],
];

test("an entry that was edited, removed, swapped, cut off or added is named, for people and for programs", async () => {
  const said: string[] = [];
  const faults: unknown[] = [];
  for (const [name, falsify, words] of falsifications) {
    const { conversationId, number } = await openGroup(name);
    await falsify(conversationId);
    said.push(`Group ${number} (${name}): ${words}`);
    faults.push(await world.as(owner).read("group:verify-log", { conversationId }));
  }
  const { number: whole } = await openGroup("读书会");
  const people = await verifyLog(["--all"]);
  expect(people).toMatchObject({ code: 1, err: "" });
  const lines = people.out.trimEnd().split("\n");
  expect(lines.slice(-6, -1)).toEqual(said);
  expect(lines.at(-1)).toContain(`Group ${whole} (读书会): the log is whole, 4 entries, `);

  const program = await verifyLog(["--all", "--json"]);
  const { isWhole, groups } = JSON.parse(program.out);
  expect([program.code, isWhole]).toEqual([1, false]);
  // The same as on the page.
  expect(groups.slice(-6, -1)).toMatchObject(faults);
  expect(groups.at(-1)).toMatchObject({ number: whole, name: "读书会", count: 4, fault: null });
});

test("what cannot be found out is no finding: it says why", async () => {
  const unknown = await verifyLog(["199999"]);
  expect(unknown).toEqual({ code: 2, out: "", err: "There is no group with the number 199999.\n" });
  const asked = await verifyLog([]);
  expect(asked.code).toBe(2);
  expect(asked.err).toContain("npm run verify-log -- <group number>");
  const nowhere = path.join(world.env.dataDir, "nowhere.db");
  const absent = await verifyLog(["--all"], `file:${nowhere}`);
  expect(absent).toEqual({ code: 2, out: "", err: `There is no database at ${nowhere}.\n` });
});

test("it could not change anything", async () => {
  const database = await openToRead(world.env);
  try {
    await expect(database.view((tx) => tx.groupAct.deleteMany())).rejects.toThrow(/read-?only/i);
    expect(await database.view((tx) => tx.groupAct.count())).toBeGreaterThan(0);
  } finally {
    await database.close();
  }
});
