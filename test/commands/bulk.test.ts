import { setImmediate as nextTurn } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import type { CommandInput } from "#lib/contract/commands.ts";
import { BULK_UNDO_MS } from "#lib/contract/group/bulk.ts";
import { limits } from "#lib/contract/limits.ts";
import { carryOutBulks } from "#lib/server/bulk/carry-out-bulks.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 100 });
const [owner, admin] = await world.people("alice", "bob");
const members = await Promise.all(Array.from({ length: 60 }, (_, at) => world.person(`成员${at}`)));
let conversationId: number;
const start = Date.UTC(2030, 0, 1);

beforeEach(async () => {
  ({ conversationId } = await world.group(owner, [admin, ...members]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  world.clock.now = () => start;
});

const ask = (by: Person, act: CommandInput<"group:start-bulk">["act"], people: Person[]) =>
  world.as(by).execute("group:start-bulk", { conversationId, act, personIds: people.map(({ id }) => id) });
const later = (ms: number) => {
  world.clock.now = () => start + ms;
};
const shown = async (by = owner) => (await world.as(by).read("group:bulks", { conversationId })).bulks[0];
const idsNow = async () => {
  const { members: now } = await world.as(owner).read("member:list", { conversationId });
  return now.map(({ person }) => person.id);
};

test("nothing is done before the seconds to undo it have passed, then all of it, told to every admin", async () => {
  const answer = await ask(admin, { kind: "remove" }, [...members, owner, admin]);
  expect(answer).toMatchObject({ ok: true, value: { count: members.length } });
  expect(await carryOutBulks()).toBe(start + BULK_UNDO_MS);
  expect(await idsNow()).toHaveLength(62);
  expect(await shown()).toMatchObject({ state: "waiting", passedCount: 0, actorId: admin.id });

  later(BULK_UNDO_MS);
  const converged = await watchConvergence(world, owner, admin);
  expect(await carryOutBulks()).toBeNull();
  const published = await converged();
  for (const { id } of [owner, admin])
    expect(payloadsOf(published, "group:news", { person: id })).toContainEqual({
      conversationId,
      topic: "bulk",
    });
  expect((await idsNow()).toSorted()).toEqual([owner.id, admin.id].toSorted());
  expect(await shown()).toMatchObject({ state: "done", passedCount: 60, count: 60, leftCount: 0 });
});

test("others are heard while it is carried out, and see how far it has come", async () => {
  await ask(owner, { kind: "set-card", pattern: "{name}" }, members);
  later(BULK_UNDO_MS);
  const seen = new Set<number | undefined>();
  let isOver = false;
  const end = carryOutBulks().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    seen.add((await shown())?.passedCount);
    await nextTurn();
  }
  await end;
  expect(seen).toContain(50);
});

test("what is said meanwhile goes between its commands, not behind the last of them", async () => {
  const head = () => world.db.conversation.findUniqueOrThrow({ where: { id: conversationId } });
  const before = await head();
  await ask(owner, { kind: "remove", recallHours: 1 }, members.slice(2));
  later(BULK_UNDO_MS);
  let isOver = false;
  const end = carryOutBulks().finally(() => {
    isOver = true;
  });
  while ((await head()).lastRev === before.lastRev) await nextTurn();
  const overtaken: number[] = [];
  while (!isOver) {
    const { lastRev } = await head();
    const { rev } = await world.as(members[0]!).send(conversationId, "这时候也说得上话");
    overtaken.push(rev - lastRev - 1);
    await nextTurn();
  }
  await end;
  expect(overtaken.length).toBeGreaterThan(2);
  expect(Math.max(...overtaken)).toBeLessThanOrEqual(2);
});

test("who is removed for good cannot come back, and what all of them said lately is recalled", async () => {
  const gone = members.slice(0, 12);
  for (const [at, person] of gone.entries()) await world.as(person).send(conversationId, `广告 ${at}`);
  await world.as(members[20]!).send(conversationId, "留下的话");
  const { number } = await world.db.qQGroup.findUniqueOrThrow({ where: { conversationId } });
  await ask(admin, { kind: "remove", isBarred: true, recallHours: 1 }, gone);
  expect(await shown()).toMatchObject({ act: { kind: "remove", isBarred: true, recallHours: 1 } });
  later(BULK_UNDO_MS);
  const converged = await watchConvergence(world, owner, admin, members[20]!);
  await carryOutBulks();
  await converged();
  const { messages } = await world.as(owner).read("history:page", { conversationId });
  const standing = messages.filter(({ recalled }) => !recalled).map(({ body }) => body);
  expect([messages.length, standing]).toEqual([13, ["留下的话"]]);
  const { bars } = await world.as(owner).read("group:joining", { conversationId });
  expect(bars).toHaveLength(12);
  expect(codeOf(await world.as(gone[0]!).execute("group:join", { number }))).toBe("barred");
});

test("what was asked for before there was a choice removes them, and no more", async () => {
  const [first] = members as [Person];
  await ask(owner, { kind: "remove" }, [first]);
  await world.db.groupBulk.updateMany({
    where: { groupId: conversationId },
    data: { act: JSON.stringify({ kind: "remove" }) },
  });
  expect(await shown()).toMatchObject({ act: { kind: "remove", isBarred: false, recallHours: 0 } });
  later(BULK_UNDO_MS);
  await carryOutBulks();
  expect(await idsNow()).toHaveLength(61);
  expect((await world.as(owner).read("group:joining", { conversationId })).bars).toEqual([]);
});

test("undone in time, nothing has happened", async () => {
  const answer = await ask(owner, { kind: "remove" }, members);
  const bulkId = answer.ok ? answer.value.bulkId : 0;
  const stop = { conversationId, bulkId };
  expect(codeOf(await world.as(members[0]!).execute("group:stop-bulk", stop))).toBe("not_allowed");
  expect(codeOf(await world.as(admin).execute("group:stop-bulk", stop))).toBe("not_allowed");
  expect(await world.as(owner).run("group:stop-bulk", stop)).toEqual({ isUndone: true });
  later(BULK_UNDO_MS);
  expect(await carryOutBulks()).toBeNull();
  expect(await idsNow()).toHaveLength(62);
  expect(await shown()).toMatchObject({ state: "stopped", passedCount: 0 });
});

test("what a restart interrupted goes on where it was", async () => {
  await ask(owner, { kind: "remove" }, members);
  later(BULK_UNDO_MS);
  const { id } = await world.db.groupBulk.findFirstOrThrow({ where: { groupId: conversationId } });
  await world.db.groupBulk.update({ where: { id }, data: { state: "running", passedCount: 50 } });
  await carryOutBulks();
  expect(await idsNow()).toHaveLength(52);
  expect(await shown()).toMatchObject({ state: "done", passedCount: 60 });
});

test("everybody is judged as things stand when it is carried out", async () => {
  const [first, second] = members as [Person, Person];
  await ask(admin, { kind: "remove" }, [first, second]);
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: first.id });
  later(BULK_UNDO_MS);
  await carryOutBulks();
  expect(await shown()).toMatchObject({
    state: "done",
    left: [{ personId: first.id, code: "not_allowed" }],
    leftCount: 1,
  });
  expect(await idsNow()).toHaveLength(61);
});

test("an admin who was dismissed meanwhile does nothing any more", async () => {
  await ask(admin, { kind: "remove" }, members.slice(0, 3));
  await world.as(owner).run("group:dismiss-admin", { conversationId, personId: admin.id });
  later(BULK_UNDO_MS);
  await carryOutBulks();
  expect(await shown()).toMatchObject({ state: "done", leftCount: 3 });
  expect(await idsNow()).toHaveLength(62);
});

test("cards by a pattern, a few steps for all, each in the log", async () => {
  await ask(owner, { kind: "set-card", pattern: "三班-{name}" }, members);
  later(BULK_UNDO_MS);
  await carryOutBulks();
  const { members: now } = await world.as(owner).read("member:list", { conversationId });
  const cards = now.filter(({ card }) => card !== "").map(({ card, person }) => [card, person.name]);
  expect(cards).toHaveLength(60);
  for (const [card, name] of cards) expect(card).toBe(`三班-${name}`);
  const acts = await world.db.groupAct.count({ where: { groupId: conversationId, kind: "group:set-card" } });
  expect(acts).toBe(2);
});

test("silenced for a time, in a few steps, and let speak again", async () => {
  await ask(admin, { kind: "silence", seconds: 600 }, members);
  later(BULK_UNDO_MS);
  await carryOutBulks();
  const silenced = () =>
    world.db.membership.count({ where: { conversationId, silencedUntil: { gt: new Date(start) } } });
  expect(await silenced()).toBe(60);
  await ask(admin, { kind: "unsilence" }, members);
  later(2 * BULK_UNDO_MS);
  await carryOutBulks();
  expect(await silenced()).toBe(0);
});

test("only the owner appoints many; who asks for what nobody may have done is refused at once", async () => {
  expect(codeOf(await ask(admin, { kind: "appoint" }, members))).toBe("not_allowed");
  expect(codeOf(await ask(admin, { kind: "remove" }, [owner]))).toBe("not_allowed");
  await ask(owner, { kind: "appoint" }, members.slice(0, 2));
  later(BULK_UNDO_MS);
  await carryOutBulks();
  const { members: now } = await world.as(owner).read("member:list", { conversationId });
  expect(now.filter(({ role }) => role === "admin")).toHaveLength(3);
});

test("only so many may wait at once", async () => {
  for (let at = 0; at < limits.bulksAtOnce; at++) await ask(owner, { kind: "remove" }, [members[at]!]);
  expect(codeOf(await ask(owner, { kind: "remove" }, members))).toBe("too_many");
  await world.db.groupBulk.deleteMany({ where: { groupId: conversationId } });
});
