import { beforeEach, expect, test } from "vitest";
import type { CommandInput } from "#lib/contract/commands.ts";
import { limits } from "#lib/contract/limits.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin, member] = await world.people("alice", "bob", "carol");
let conversationId: number;
let number: number;
let asker: Person;
let made = 0;

beforeEach(async () => {
  ({ conversationId, number } = await world.group(owner, [admin, member]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  asker = await world.person(`申请人${++made}`);
  world.takePublished();
});

type Settings = Omit<CommandInput<"group:set-admission">, "conversationId">;
const settle = (settings: Settings) =>
  world.as(owner).run("group:set-admission", { conversationId, ...settings });
const ask = (who: Person, more: { note?: string; answer?: string } = {}) =>
  world.as(who).execute("group:request-join", { number, ...more });
const seen = () => world.as(admin).read("group:joining", { conversationId });
const own = async (who: Person) => (await world.as(who).read("group:own-requests", {})).requests;
const answer = (who: Person, requestIds: number[], how: "accept" | "decline" | "ignore", reason = "") =>
  world.as(who).execute("group:answer-requests", { conversationId, requestIds, answer: how, reason });
const waitingId = async () => (await seen()).pending[0]?.id ?? 0;
const isIn = async ({ id }: Person) =>
  (await world.as(owner).read("member:list", { conversationId })).members.some(
    ({ person }) => person.id === id,
  );
const came = (conversation: number) => ({ ok: true, value: { conversationId: conversation } });
const waits = { ok: true, value: { conversationId: null } };

test("with approval one asks, the admins hear of it, and who is let in is told like any newcomer", async () => {
  await settle({ joinMode: "approval" });
  expect(codeOf(await world.as(asker).execute("group:join", { number }))).toBe("join_by_request");
  world.takePublished();
  expect(await ask(asker, { note: "我是新同学" })).toEqual(waits);
  const told = world.takePublished();
  for (const { id } of [owner, admin])
    expect(payloadsOf(told, "group:news", { person: id })).toEqual([{ conversationId, topic: "requests" }]);
  expect(payloadsOf(told, "group:news", { person: member.id })).toEqual([]);
  expect(payloadsOf(told, "join:news", { person: asker.id })).toEqual([{}]);
  expect(codeOf(await ask(asker))).toBe("already_requested");
  expect(await own(asker)).toMatchObject([{ state: "pending", group: { number, isRequested: true } }]);
  const { pending, pendingCount } = await seen();
  expect(pending).toMatchObject([{ person: { id: asker.id }, note: "我是新同学", isRight: null }]);
  expect(pendingCount).toBe(1);

  const converged = await watchConvergence(world, owner, admin, member, asker);
  expect(await answer(admin, [pending[0]?.id ?? 0], "accept")).toMatchObject({ ok: true });
  const published = await converged();
  expect(payloadsOf(published, "conversation:joined", { person: asker.id })).toHaveLength(1);
  expect(await own(asker)).toMatchObject([{ state: "accepted", group: { conversationId } }]);
  expect((await seen()).answered).toMatchObject([{ state: "accepted", answeredBy: { id: admin.id } }]);
});

test("who is declined reads why, and may ask again", async () => {
  await settle({ joinMode: "approval" });
  await ask(asker);
  await answer(owner, [await waitingId()], "decline", "只收本班同学");
  expect(await own(asker)).toMatchObject([{ state: "declined", reason: "只收本班同学" }]);
  expect(await ask(asker, { note: "我就是本班的" })).toEqual(waits);
  expect(await own(asker)).toMatchObject([{ state: "pending", reason: "", note: "我就是本班的" }]);
});

test("who withdraws is not waiting any more; what is withdrawn or answered cannot be withdrawn", async () => {
  await settle({ joinMode: "approval" });
  await ask(asker);
  const requestId = await waitingId();
  const withdraw = (who: Person) => world.as(who).execute("group:withdraw-request", { requestId });
  expect(codeOf(await withdraw(member))).toBe("not_available");
  expect(await withdraw(asker)).toMatchObject({ ok: true });
  expect((await seen()).pending).toEqual([]);
  expect(codeOf(await withdraw(asker))).toBe("not_available");
  expect(await answer(admin, [requestId], "accept")).toEqual({ ok: true, value: { answeredIds: [] } });
});

test("who is ignored waits for ever and does not know; lifting it shows the request", async () => {
  await settle({ joinMode: "approval" });
  await ask(asker);
  world.takePublished();
  await answer(admin, [await waitingId()], "ignore");
  expect(payloadsOf(world.takePublished(), "join:news", { person: asker.id })).toEqual([]);
  expect(await own(asker)).toMatchObject([{ state: "pending", answeredAt: null }]);
  const before = await seen();
  expect(before.pending).toEqual([]);
  expect(before.answered).toEqual([]);
  expect(before.bars).toMatchObject([{ person: { id: asker.id }, kind: "ignored", by: { id: admin.id } }]);

  await world.as(asker).run("group:withdraw-request", { requestId: (await own(asker))[0]?.id ?? 0 });
  expect(await ask(asker, { note: "再试一次" })).toEqual(waits);
  expect((await seen()).pending).toEqual([]);
  // Not even where everybody else comes in at once.
  await settle({ joinMode: "anyone" });
  await world.as(asker).run("group:withdraw-request", { requestId: (await own(asker))[0]?.id ?? 0 });
  expect(await ask(asker, { note: "还是我" })).toEqual(waits);

  const lift = () => world.as(admin).execute("group:lift-bar", { conversationId, personId: asker.id });
  expect(await lift()).toMatchObject({ ok: true });
  expect((await seen()).pending).toMatchObject([{ note: "还是我", answeredAt: null }]);
  expect(codeOf(await lift())).toBe("not_available");
});

test("the right answer lets in, however it is written; wrong ones are limited", async () => {
  await settle({ joinMode: "question", question: "班主任姓什么？", answers: ["張老師", "张"] });
  const found = await world.as(asker).read("directory:find", { text: String(number) });
  expect(found.groups).toMatchObject([{ joinMode: "question", question: "班主任姓什么？" }]);
  expect(JSON.stringify(found)).not.toContain("張");
  expect(await ask(asker)).toEqual({
    ok: false,
    refusal: { code: "invalid_input", field: "answer", params: { issue: "required" } },
  });
  for (let tries = 0; tries < 5; tries++)
    expect(codeOf(await ask(asker, { answer: `李${tries}` }))).toBe("wrong_answer");
  expect(codeOf(await ask(asker, { answer: "张老师" }))).toBe("too_many_requests");
  const other = await world.person(`答对的人${made}`);
  expect(await ask(other, { answer: " 张 老师！" })).toEqual(came(conversationId));
});

test("with question and approval the admins read the answer, unless a right one is enough", async () => {
  await settle({ joinMode: "question_approval", question: "几班？", answers: ["三班"] });
  expect(await ask(asker, { answer: "三 班" })).toEqual(waits);
  expect((await seen()).pending).toMatchObject([{ answer: "三 班", isRight: true }]);
  await settle({ acceptsRightAnswers: true });
  const other = await world.person(`另一个人${made}`);
  expect(await ask(other, { answer: "四班" })).toEqual(waits);
  expect(await ask(asker, { answer: "三班" })).toEqual(came(conversationId));
  expect((await seen()).pending).toMatchObject([{ person: { id: other.id }, isRight: false }]);
});

test("an address of an accepted domain needs no approval", async () => {
  await settle({ joinMode: "approval", emailDomains: ["Example.org"] });
  expect(await ask(asker)).toEqual(came(conversationId));
});

test("a question must have an answer, and the group keeps what it had where one is missing", async () => {
  const bad = await world
    .as(owner)
    .execute("group:set-admission", { conversationId, joinMode: "question", question: "几班？" });
  expect(bad).toMatchObject({ ok: false, refusal: { code: "invalid_input", field: "answers" } });
  const created = await world.as(owner).execute("group:create", { name: "问答群", joinMode: "question" });
  expect(created).toMatchObject({ ok: false, refusal: { code: "invalid_input", field: "question" } });
  expect((await seen()).settings).toMatchObject({ joinMode: "anyone", question: "" });
});

test("what is so already is neither told nor logged, and the log does not tell the answers", async () => {
  await settle({ joinMode: "question", question: "几班？", answers: ["三班"] });
  world.takePublished();
  await settle({ joinMode: "question", answers: ["三班"] });
  expect(world.takePublished().events).toEqual([]);
  const acts = await world.db.groupAct.findMany({
    where: { groupId: conversationId, kind: "group:set-admission" },
  });
  expect(acts.map(({ data }) => JSON.parse(data).after)).toEqual([
    { joinMode: "question", question: "几班？", answers: 1 },
  ]);
});

test("friends of members come in at once, by approval, or not at all", async () => {
  const invite = (who: Person) =>
    world.as(who).execute("group:invite", { conversationId, personIds: [asker.id] });
  for (const friend of [member, admin]) await world.befriend(friend, asker);
  await settle({ memberInvites: "never" });
  expect(codeOf(await invite(member))).toBe("not_allowed");
  await settle({ memberInvites: "approval" });
  const asked = { ok: true, value: { addedIds: [], requestedIds: [asker.id] } };
  expect(await invite(member)).toEqual(asked);
  expect(await invite(member)).toEqual(asked);
  const { pending } = await seen();
  expect(pending).toMatchObject([{ person: { id: asker.id }, invitedBy: { id: member.id } }]);
  expect(await own(asker)).toMatchObject([{ isInvited: true, state: "pending" }]);
  expect(await invite(admin)).toEqual({ ok: true, value: { addedIds: [asker.id], requestedIds: [] } });
  expect((await seen()).pending).toEqual([]);
  expect(await own(asker)).toMatchObject([{ state: "accepted" }]);
});

test("several are answered at once; where there is no room for all, nobody comes in", async () => {
  await settle({ joinMode: "approval" });
  const crowd = await world.people(...Array.from({ length: 4 }, (_, at) => `一群${made}-${at}`));
  for (const person of crowd) await ask(person);
  const ids = (await seen()).pending.map(({ id }) => id);
  await world.db.qQGroup.update({ where: { conversationId }, data: { max_member_nums: 6 } });
  expect(codeOf(await answer(admin, ids, "accept"))).toBe("group_full");
  expect((await seen()).pendingCount).toBe(4);
  const converged = await watchConvergence(world, owner, ...crowd);
  expect(await answer(admin, ids.slice(0, 3), "accept")).toEqual({
    ok: true,
    value: { answeredIds: ids.slice(0, 3) },
  });
  await converged();
});

test("two admins answer one request at the same moment: one outcome", async () => {
  await settle({ joinMode: "approval" });
  await ask(asker);
  const id = await waitingId();
  const [accepted, declined] = await Promise.all([
    answer(owner, [id], "accept"),
    answer(admin, [id], "decline", "不认识"),
  ]);
  const answered = [accepted, declined].map((one) => (one.ok ? one.value.answeredIds.length : -1));
  expect(answered.toSorted()).toEqual([0, 1]);
  const [request] = await own(asker);
  expect(request?.state).toBe(answered[0] === 1 ? "accepted" : "declined");
  expect(await isIn(asker)).toBe(answered[0] === 1);
});

test("asking while it is withdrawn and accepted ends in one outcome", async () => {
  await settle({ joinMode: "approval" });
  await ask(asker);
  const requestId = await waitingId();
  await Promise.all([
    world.as(asker).execute("group:withdraw-request", { requestId }),
    answer(admin, [requestId], "accept"),
    ask(asker),
  ]);
  const [request, ...others] = await own(asker);
  expect(others).toEqual([]);
  expect(await isIn(asker)).toBe(request?.state === "accepted");
});

test("requests at the limit of members: as many come in as there is room", async () => {
  await settle({ joinMode: "question", question: "几班？", answers: ["三班"] });
  await world.db.qQGroup.update({ where: { conversationId }, data: { max_member_nums: 8 } });
  const crowd = await world.people(...Array.from({ length: 12 }, (_, at) => `抢位${made}-${at}`));
  const answers = await Promise.all(crowd.map((person) => ask(person, { answer: "三班" })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  for (const one of answers.filter(({ ok }) => !ok)) expect(codeOf(one)).toBe("group_full");
});

test("an admin without the right sees no requests and hears of none", async () => {
  await settle({ joinMode: "approval" });
  const where = { groupId_userId: { groupId: conversationId, userId: admin.id } };
  await world.db.groupAdmin.update({ where, data: { rights: "announce,log" } });
  world.takePublished();
  await ask(asker);
  expect(payloadsOf(world.takePublished(), "group:news", { person: admin.id })).toEqual([]);
  expect(codeOf(await world.as(admin).ask("group:joining", { conversationId }))).toBe("not_allowed");
  const waiting = async (who: Person) =>
    (await world.as(who).read("group:waiting-requests", {})).waiting.filter(
      (one) => one.conversationId === conversationId,
    );
  expect(await waiting(admin)).toEqual([]);
  expect(await waiting(owner)).toEqual([{ conversationId, count: 1 }]);
});

test("a group holds only so many waiting requests", async () => {
  await settle({ joinMode: "approval" });
  const people = await world.db.userProfile.createManyAndReturn({
    data: Array.from({ length: limits.pendingJoinRequests }, (_, at) => ({
      number: 900_000 + at,
      name: "某人",
      nameFolded: "某人",
      passwordHash: "none",
    })),
    select: { id: true },
  });
  await world.db.joinRequest.createMany({
    data: people.map(({ id }) => ({ groupId: conversationId, personId: id, createdAt: new Date() })),
  });
  expect(codeOf(await ask(asker))).toBe("too_many");
});
