import { beforeEach, describe, expect, test } from "vitest";
import type { QueryInput } from "#lib/contract/queries.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin, member] = await world.people("alice", "bob", "carol");
let conversationId: number;

/** Six acts: create, appoint, two of the rules, one of the data, dismiss. */
beforeEach(async () => {
  ({ conversationId } = await world.group(owner, [admin, member]));
  const about = { conversationId, personId: admin.id };
  await world.as(owner).run("group:appoint-admin", about);
  for (const isSilenced of [true, false])
    await world.as(admin).run("group:set-rules", { conversationId, rules: { isSilenced } });
  await world.as(owner).run("group:update", { conversationId, name: "春游小组" });
  await world.as(owner).run("group:dismiss-admin", about);
});

const read = (more: Partial<QueryInput<"group:log">> = {}) =>
  world.as(owner).read("group:log", { conversationId, ...more });
const seqs = async (more: Partial<QueryInput<"group:log">>) => (await read(more)).acts.map(({ seq }) => seq);
const verify = () => world.as(owner).read("group:verify-log", { conversationId });
const entry = (seq: number) => ({ groupId_seq: { groupId: conversationId, seq } });

describe("the log", () => {
  test("tells who did what, to whom, when, and what was before and after", async () => {
    const { acts, people, actors, nextSeq } = await read();
    expect(acts.map(({ seq, kind }) => [seq, kind])).toEqual([
      [6, "group:dismiss-admin"],
      [5, "group:update"],
      [4, "group:set-rules"],
      [3, "group:set-rules"],
      [2, "group:appoint-admin"],
      [1, "group:create"],
    ]);
    expect(acts[1]).toMatchObject({
      actorId: owner.id,
      before: { name: "测试群" },
      after: { name: "春游小组" },
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(people.map(({ id }) => id).toSorted()).toEqual([owner.id, admin.id, member.id].toSorted());
    expect(actors.map(({ id }) => id).toSorted()).toEqual([owner.id, admin.id].toSorted());
    expect(nextSeq).toBeNull();
  });

  test("says of a silence whether it still holds, and nothing else does", async () => {
    const now = Date.now();
    world.clock.now = () => now;
    const silence = async (people: { id: number }[], seconds: number) => {
      const personIds = people.map(({ id }) => id);
      await world.as(owner).run("group:silence", { conversationId, personIds, seconds });
    };
    const current = async () =>
      (await read({ kind: "group:silence" })).acts.map(({ isCurrent }) => isCurrent);
    await silence([admin, member], 600);
    expect(await current()).toEqual([true]);
    world.clock.now = () => now + 1_000;
    await silence([member], 60);
    expect(await current()).toEqual([true, false]);
    world.clock.now = () => now + 61_000;
    expect(await current()).toEqual([false, true]);
    await world.as(owner).run("group:unsilence", { conversationId, personIds: [admin.id] });
    expect(await current()).toEqual([false, false]);
    world.clock.now = () => Date.now();
  });

  test("comes in pages", async () => {
    const first = await read({ limit: 4 });
    expect([first.acts.map(({ seq }) => seq), first.nextSeq]).toEqual([[6, 5, 4, 3], 3]);
    const second = await read({ limit: 4, beforeSeq: first.nextSeq });
    expect([second.acts.map(({ seq }) => seq), second.nextSeq]).toEqual([[2, 1], null]);
    const exact = await read({ limit: 6 });
    expect([exact.acts.length, exact.nextSeq]).toEqual([6, null]);
  });

  test("is filtered by kind, person, time and words, one by one and together", async () => {
    expect(await seqs({ kind: "group:set-rules" })).toEqual([4, 3]);
    expect(await seqs({ personId: admin.id })).toEqual([6, 4, 3, 2, 1]);
    expect(await seqs({ personId: member.id })).toEqual([1]);
    expect(await seqs({ text: "春游" })).toEqual([5]);
    expect(await seqs({ text: "小刚" })).toEqual([1]);
    expect(await seqs({ text: String(admin.number) })).toEqual([6, 4, 3, 2, 1]);
    expect(await seqs({ text: "没有" })).toEqual([]);
    expect(await seqs({ personId: admin.id, kind: "group:appoint-admin" })).toEqual([2]);
    await world.as(member).run("group:set-card", {
      conversationId,
      cards: [{ personId: member.id, card: "三班 学习委员" }],
    });
    expect(await seqs({ text: "学习委员" })).toEqual([1]);
    const before = new Date(Date.now() - 60_000).toISOString();
    const after = new Date(Date.now() + 60_000).toISOString();
    expect(await seqs({ from: before, to: after })).toHaveLength(6);
    expect(await seqs({ to: before })).toEqual([]);
    expect(await seqs({ from: after })).toEqual([]);
  });

  test("a page of what is looked for is filled from far behind", async () => {
    const rows = Array.from({ length: 1_200 }, (_, at) => ({
      groupId: conversationId,
      seq: at + 7,
      actorId: owner.id,
      kind: "group:set-rules",
      data: "{}",
      createdAt: new Date(),
      hash: "",
    }));
    await world.db.groupAct.createMany({ data: rows });
    expect(await seqs({ text: "春游" })).toEqual([5]);
    expect(await seqs({ personId: admin.id, limit: 2 })).toEqual([6, 4]);
  });

  test("a time that is none is refused", async () => {
    for (const from of ["yesterday", "0001-01-01T00:00:00Z"]) {
      const answer = await world.as(owner).ask("group:log", { conversationId, from });
      expect(answer).toMatchObject({ ok: false, refusal: { code: "invalid_input", field: "from" } });
    }
  });
});

describe("the chain", () => {
  test("is whole as long as nobody touches the database", async () => {
    const { acts } = await read();
    expect(await verify()).toEqual({ count: 6, lastHash: acts[0]?.hash, fault: null });
  });

  test("an entry that was edited is found", async () => {
    await world.db.groupAct.update({ where: entry(3), data: { actorId: owner.id } });
    expect((await verify()).fault).toEqual({ seq: 3, kind: "edited" });
  });

  test.each([
    ["what it says", { data: "{}" }],
    ["its kind", { kind: "group:restore" }],
    ["its time", { createdAt: new Date(0) }],
    ["its hash", { hash: "0".repeat(64) }],
    ["what it says, so that it can be read no more", { data: "{" }],
  ])("an entry is edited in %s", async (_what, data) => {
    await world.db.groupAct.update({ where: entry(6), data });
    expect((await verify()).fault).toEqual({ seq: 6, kind: "edited" });
    expect((await read()).acts).toHaveLength(6);
  });

  test("an entry taken out of the middle is found", async () => {
    await world.db.groupAct.delete({ where: entry(4) });
    expect(await verify()).toMatchObject({ count: 3, fault: { seq: 4, kind: "missing" } });
  });

  test("entries taken off the end are found, all of them as well", async () => {
    await world.db.groupAct.delete({ where: entry(6) });
    expect((await verify()).fault).toEqual({ seq: 6, kind: "cut_off" });
    await world.db.groupAct.deleteMany({ where: { groupId: conversationId } });
    expect((await verify()).fault).toEqual({ seq: 1, kind: "cut_off" });
  });

  test.each([
    ["neighbours", 3, 4],
    ["far apart", 2, 5],
  ])("entries that were exchanged are found: %s", async (_which, one, other) => {
    const move = (from: number, to: number) =>
      world.db.groupAct.update({ where: entry(from), data: { seq: to } });
    await move(one, 1_000);
    await move(other, one);
    await move(1_000, other);
    expect((await verify()).fault).toEqual({ seq: one, kind: "reordered" });
  });

  test("what was exchanged without the hashes is found as well", async () => {
    const contentOf = async (seq: number) => {
      const { actorId, kind, data, createdAt } = await world.db.groupAct.findUniqueOrThrow({
        where: entry(seq),
      });
      return { actorId, kind, data, createdAt };
    };
    const [third, fifth] = [await contentOf(3), await contentOf(5)];
    await world.db.groupAct.update({ where: entry(3), data: fifth });
    await world.db.groupAct.update({ where: entry(5), data: third });
    expect((await verify()).fault).toEqual({ seq: 3, kind: "reordered" });
  });

  test("an entry put in behind the last or before the first is found", async () => {
    const act = await world.db.groupAct.findUniqueOrThrow({ where: entry(6) });
    await world.db.groupAct.create({ data: { ...act, seq: 0 } });
    expect((await verify()).fault).toEqual({ seq: 0, kind: "added" });
    await world.db.groupAct.delete({ where: entry(0) });
    await world.db.groupAct.create({ data: { ...act, seq: 7 } });
    expect((await verify()).fault?.seq).toBe(7);
  });

  test("a shorter log that is whole in itself is found by what the group remembers", async () => {
    await world.db.groupAct.delete({ where: entry(6) });
    await world.db.qQGroup.update({ where: { conversationId }, data: { lastActSeq: 5 } });
    expect((await verify()).fault).toEqual({ seq: 5, kind: "edited" });
  });
});
