import { beforeEach, expect, test } from "vitest";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 1_000 });
const [owner, admin, member, other] = await world.people("alice", "bob", "carol", "dave");
let conversationId: number;

beforeEach(async () => {
  world.clock.now = () => Date.now();
  ({ conversationId } = await world.group(owner, [admin, member, other]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  world.takePublished();
});

const silence = (by: Person, persons: Person[], seconds = 600) =>
  world.as(by).execute("group:silence", { conversationId, personIds: persons.map(({ id }) => id), seconds });
const unsilence = (by: Person, ...persons: Person[]) =>
  world.as(by).execute("group:unsilence", { conversationId, personIds: persons.map(({ id }) => id) });
const say = (by: Person, body = "在") =>
  world.as(by).execute("message:send", { conversationId, clientMessageId: crypto.randomUUID(), body });
const silenced = async (by = owner) =>
  (await world.as(by).read("group:silenced", { conversationId })).members.map(({ person }) => person.id);

test("who is silenced cannot speak until the time has passed, and everybody sees the same", async () => {
  const converged = await watchConvergence(world, owner, admin, member);
  const now = Date.now();
  world.clock.now = () => now;
  const until = new Date(now + 600_000).toISOString();
  const value = { personIds: [member.id], until };
  expect(await silence(admin, [member])).toEqual({ ok: true, value });
  const [told] = payloadsOf(await converged(), "group:members-silenced");
  expect(told).toMatchObject({
    notice: { actorId: admin.id, userIds: [member.id], details: { seconds: 600 } },
    members: [{ silencedUntil: until }],
  });
  expect(await say(member)).toEqual({ ok: false, refusal: { code: "silenced", params: { until } } });
  expect((await say(other)).ok).toBe(true);
  expect(await silenced(admin)).toEqual([member.id]);

  world.clock.now = () => now + 600_000;
  expect((await say(member)).ok).toBe(true);
  expect(await silenced()).toEqual([]);
  await converged();
});

test("it is ended before its time, and where there is nothing to end nobody is told", async () => {
  await silence(owner, [member]);
  const converged = await watchConvergence(world, owner, member);
  expect(await unsilence(admin, member, other)).toEqual({ ok: true, value: { personIds: [member.id] } });
  expect(payloadsOf(await converged(), "group:members-unsilenced")).toHaveLength(1);
  expect((await say(member)).ok).toBe(true);
  await converged();
  expect(await unsilence(admin, member)).toEqual({ ok: true, value: { personIds: [] } });
  expect((await converged()).events).toEqual([]);
});

test("silenced anew, it is for the new time", async () => {
  const now = Date.now();
  world.clock.now = () => now;
  await silence(owner, [member], 3_600);
  await silence(owner, [member], 60);
  world.clock.now = () => now + 60_000;
  expect((await say(member)).ok).toBe(true);
});

test("several at once; who has left is left out", async () => {
  await world.as(other).run("group:leave", { conversationId });
  const answer = await silence(owner, [member, other, admin]);
  const personIds = [admin.id, member.id].toSorted((a, b) => a - b);
  expect(answer).toMatchObject({ value: { personIds } });
  expect(codeOf(await say(admin))).toBe("silenced");
  expect(codeOf(await silence(owner, [other]))).toBe("not_available");
});

test("rank is strict: one who may not be silenced, and nobody is", async () => {
  expect(codeOf(await silence(admin, [member, owner]))).toBe("not_allowed");
  for (const [by, whom] of [
    [admin, admin],
    [admin, owner],
    [owner, owner],
    [member, other],
    [member, member],
  ] as const)
    expect(codeOf(await silence(by, [whom]))).toBe("not_allowed");
  expect(await silenced()).toEqual([]);
  await silence(owner, [admin]);
  expect(codeOf(await unsilence(admin, admin))).toBe("not_allowed");
});

test("an admin without the right may neither silence nor see who is silenced", async () => {
  const where = { groupId_userId: { groupId: conversationId, userId: admin.id } };
  await world.db.groupAdmin.update({ where, data: { rights: "announce,log" } });
  expect(codeOf(await silence(admin, [member]))).toBe("not_allowed");
  expect(codeOf(await world.as(admin).ask("group:silenced", { conversationId }))).toBe("not_allowed");
});

test.each([59, 2_592_001, 60.5, Number.NaN, -60])(
  "%d seconds are refused, naming the field",
  async (seconds) => {
    const answer = await silence(owner, [member], seconds);
    expect(answer).toMatchObject({ ok: false, refusal: { code: "invalid_input", field: "seconds" } });
  },
);

test("leaving and coming back does not end it; what was ended stays so", async () => {
  const now = Date.now();
  world.clock.now = () => now;
  const { number } = await world.db.qQGroup.findUniqueOrThrow({ where: { conversationId } });
  await silence(owner, [member, other], 600);
  await unsilence(owner, other);
  for (const person of [member, other]) await world.as(person).run("group:leave", { conversationId });
  world.clock.now = () => now + 599_000;
  for (const person of [member, other]) await world.as(person).run("group:join", { number });
  const until = new Date(now + 600_000).toISOString();
  expect(await say(member)).toEqual({ ok: false, refusal: { code: "silenced", params: { until } } });
  expect((await say(other)).ok).toBe(true);
  expect(await silenced()).toEqual([member.id]);
  await world.as(member).run("group:leave", { conversationId });
  world.clock.now = () => now + 600_000;
  await world.as(member).run("group:join", { number });
  expect((await say(member)).ok).toBe(true);
});

test("it is in the log, and those who keep order hear of it", async () => {
  await silence(admin, [member]);
  const news = { conversationId, topic: "silenced" };
  const published = world.takePublished();
  for (const { id } of [owner, admin])
    expect(payloadsOf(published, "group:news", { person: id })).toContainEqual(news);
  expect(payloadsOf(published, "group:news", { person: member.id })).toEqual([]);
  await unsilence(owner, member);
  const acts = await world.db.groupAct.findMany({
    where: { groupId: conversationId },
    orderBy: { seq: "desc" },
  });
  expect(acts.slice(0, 2).map(({ kind, actorId, data }) => [kind, actorId, JSON.parse(data)])).toEqual([
    ["group:unsilence", owner.id, { targetIds: [member.id] }],
    ["group:silence", admin.id, { targetIds: [member.id], after: { seconds: 600 } }],
  ]);
});

test("silenced while writing: what is stored stands, what comes after is refused", async () => {
  const sends = Array.from({ length: 20 }, (_, n) => say(member, `第 ${n} 条`));
  const [, ...answers] = await Promise.all([silence(owner, [member]), ...sends]);
  const refused = answers.filter(({ ok }) => !ok);
  for (const answer of refused) expect(codeOf(answer)).toBe("silenced");
  const stored = await world.db.message.count({ where: { conversationId, senderId: member.id } });
  expect(stored).toBe(20 - refused.length);
  expect(codeOf(await say(member))).toBe("silenced");
});
