import { beforeEach, expect, test } from "vitest";
import type { CommandInput } from "#lib/contract/commands.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin, member, other, third] = await world.people("alice", "bob", "carol", "dave", "erin");
let conversationId: number;

beforeEach(async () => {
  ({ conversationId } = await world.group(owner, [admin, member, other, third]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
});

type What = Partial<Omit<CommandInput<"group:report">, "conversationId">>;
const report = (by: Person, what: What) =>
  world.as(by).execute("group:report", { conversationId, reason: "abuse", ...what });
const open = async (by = admin) => (await world.as(by).read("group:reports", { conversationId })).reports;
const close = (by: Person, reportId: number, more: Partial<CommandInput<"group:close-report">> = {}) =>
  world.as(by).execute("group:close-report", { conversationId, reportId, action: "dismiss", ...more });
const mine = async (by: Person) => (await world.as(by).read("group:my-reports", { conversationId })).reports;

test("several complaints about one message are one report, with what was said around it", async () => {
  for (let index = 1; index <= 8; index++) await world.as(other).send(conversationId, `第${index}句`);
  const { seq } = await world.as(member).send(conversationId, "骂人的话");
  for (let index = 10; index <= 20; index++) await world.as(other).send(conversationId, `第${index}句`);
  world.takePublished();
  expect((await report(other, { seq, note: "他骂我" })).ok).toBe(true);
  expect((await report(third, { seq, reason: "other" })).ok).toBe(true);
  const published = world.takePublished();
  const news = { conversationId, topic: "reports" };
  for (const { id } of [owner, admin])
    expect(payloadsOf(published, "group:news", { person: id })).toEqual([news, news]);
  expect(payloadsOf(published, "group:news", { person: member.id })).toEqual([]);

  const [only, ...more] = await open();
  expect(more).toEqual([]);
  expect(only).toMatchObject({
    personId: member.id,
    seq,
    body: "骂人的话",
    state: "open",
    complaints: [
      { personId: other.id, reason: "abuse", note: "他骂我" },
      { personId: third.id, reason: "other", note: "" },
    ],
  });
  const { messages } = await world
    .as(admin)
    .read("group:report-context", { conversationId, reportId: only!.id });
  expect(messages.map((message) => message.seq)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
});

test("the one who complained learns what came of it, and of the others nothing", async () => {
  const { seq } = await world.as(member).send(conversationId, "骂人的话");
  await world.as(owner).run("group:set-essence", { conversationId, seq });
  await report(other, { seq });
  const id = (await open())[0]?.id ?? 0;
  const converged = await watchConvergence(world, owner, member, other);
  expect((await close(admin, id, { action: "recall", answer: "谢谢" })).ok).toBe(true);
  const published = await converged();
  expect(payloadsOf(published, "message:recalled")).toMatchObject([
    { message: { seq, body: "", recalled: { byId: admin.id } } },
  ]);
  expect(payloadsOf(published, "group:news", { person: other.id })).toEqual([
    { conversationId, topic: "my-reports" },
  ]);
  expect(await world.db.groupEssence.count({ where: { groupId: conversationId } })).toBe(0);
  expect(await mine(other)).toMatchObject([{ seq, body: "骂人的话", state: "recalled", answer: "谢谢" }]);
  expect(await mine(third)).toEqual([]);
  expect(await open()).toEqual([]);
  const closed = await world.as(admin).read("group:reports", { conversationId, isOpen: false });
  expect(closed.reports).toMatchObject([{ id, state: "recalled", decidedById: admin.id }]);
  const act = await world.db.groupAct.findFirst({
    where: { groupId: conversationId },
    orderBy: { seq: "desc" },
  });
  expect(act).toMatchObject({ kind: "group:close-report", actorId: admin.id });
  expect(JSON.parse(act?.data ?? "")).toEqual({
    targetIds: [member.id],
    after: { outcome: "recalled", seq, complaints: 1 },
  });
});

test("a member is silenced, or removed, by the report", async () => {
  const converged = await watchConvergence(world, owner, other);
  await report(other, { personId: member.id });
  const [first] = await open();
  expect((await close(admin, first!.id, { action: "silence", seconds: 600 })).ok).toBe(true);
  const say = { conversationId, clientMessageId: crypto.randomUUID(), body: "在" };
  expect(codeOf(await world.as(member).execute("message:send", say))).toBe("silenced");
  const logged = async () =>
    (await world.as(owner).read("group:log", { conversationId, kind: "group:close-report" })).acts;
  const after = { outcome: "silenced", seconds: 600, complaints: 1 };
  expect(await logged()).toMatchObject([{ after, isCurrent: true }]);
  await world.as(owner).run("group:unsilence", { conversationId, personIds: [member.id] });
  expect(await logged()).toMatchObject([{ isCurrent: false }]);
  await report(other, { personId: member.id });
  const [second] = await open();
  expect((await close(admin, second!.id, { action: "remove" })).ok).toBe(true);
  expect(codeOf(await world.as(member).ask("history:page", { conversationId }))).toBe("not_available");
  await converged();
  expect((await mine(other)).map(({ state }) => state)).toEqual(["removed", "silenced"]);
});

test("an admin without the right to remove cannot do it by a report", async () => {
  await report(other, { personId: member.id });
  const where = { groupId_userId: { groupId: conversationId, userId: admin.id } };
  await world.db.groupAdmin.update({ where, data: { rights: "silence" } });
  const [first] = await open();
  expect(codeOf(await close(admin, first!.id, { action: "remove" }))).toBe("not_allowed");
  expect(await open()).toHaveLength(1);
});

test("reports about an admin are seen and decided by the owner alone", async () => {
  await report(other, { personId: admin.id });
  expect(await open(admin)).toEqual([]);
  expect(await world.as(admin).read("group:waiting", { conversationId })).toEqual({ held: 0, reports: 0 });
  const [about] = await open(owner);
  expect(codeOf(await close(admin, about!.id))).toBe("not_available");
  const context = { conversationId, reportId: about!.id };
  expect(codeOf(await world.as(admin).ask("group:report-context", context))).toBe("not_available");
  expect((await close(owner, about!.id)).ok).toBe(true);
});

test("nobody reports themselves, the owner, or what they cannot see; and nothing twice", async () => {
  const { seq } = await world.as(member).send(conversationId, "话");
  expect(codeOf(await report(member, { seq }))).toBe("report_self");
  expect(codeOf(await report(member, { personId: member.id }))).toBe("report_self");
  expect(codeOf(await report(member, { personId: owner.id }))).toBe("report_owner");
  expect(codeOf(await report(other, { seq: 99 }))).toBe("not_available");
  expect(codeOf(await report(other, { personId: 999_999 }))).toBe("not_available");
  expect(codeOf(await report(other, {}))).toBe("invalid_input");
  expect(codeOf(await report(other, { seq, personId: member.id }))).toBe("invalid_input");
  expect((await report(other, { seq })).ok).toBe(true);
  expect(codeOf(await report(other, { seq }))).toBe("already_reported");
  const [first] = await open();
  await close(admin, first!.id);
  expect(codeOf(await report(other, { seq }))).toBe("already_reported");
  await world.as(member).run("message:recall", { conversationId, seq });
  expect(codeOf(await report(third, { seq }))).toBe("not_available");
});

test("what was recalled after it was reported can still be read in the report", async () => {
  const { seq } = await world.as(member).send(conversationId, "骂人的话");
  await report(other, { seq });
  await world.as(member).run("message:recall", { conversationId, seq });
  const [first] = await open();
  expect(first?.body).toBe("骂人的话");
  expect((await close(admin, first!.id, { action: "recall" })).ok).toBe(true);
});

test("two admins at the same moment decide once", async () => {
  await report(other, { personId: member.id });
  const [first] = await open();
  const answers = await Promise.all([close(admin, first!.id), close(owner, first!.id, { action: "remove" })]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter(({ ok }) => !ok)).toMatchObject([{ refusal: { code: "not_available" } }]);
});

test("an admin who came later does not see what was said before", async () => {
  await world.as(other).send(conversationId, "以前的话");
  const { seq } = await world.as(member).send(conversationId, "骂人的话");
  await world.as(third).run("group:leave", { conversationId });
  await world.as(owner).run("group:invite", { conversationId, personIds: [third.id] });
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: third.id });
  await report(other, { seq });
  const [first] = await open(third);
  expect(first?.body).toBe("骂人的话");
  const context = { conversationId, reportId: first!.id };
  const { messages } = await world.as(third).read("group:report-context", context);
  expect(messages).toEqual([]);
});

test("what came of a report is news until its reporter has seen it, on all their devices", async () => {
  const newsOf = async (by: Person) => {
    const { news } = await world.as(by).read("group:report-news", {});
    return news.find((one) => one.conversationId === conversationId)?.count ?? 0;
  };
  await report(other!, { personId: member!.id });
  await report(third!, { personId: member!.id });
  const { seq } = await world.as(member!).send(conversationId, "骂人的话");
  await report(other!, { seq });
  expect(await newsOf(other!)).toBe(0);
  for (const { id } of await open()) await close(admin!, id);
  expect(await newsOf(other!)).toBe(2);
  expect((await mine(other!)).map(({ isNew }) => isNew)).toEqual([true, true]);
  world.takePublished();
  await world.as(other!).run("group:see-reports", { conversationId });
  expect(payloadsOf(world.takePublished(), "group:news", { person: other!.id })).toEqual([
    { conversationId, topic: "my-reports" },
  ]);
  expect([await newsOf(other!), await newsOf(third!)]).toEqual([0, 1]);
  expect((await mine(other!)).map(({ isNew }) => isNew)).toEqual([false, false]);
  await world.as(other!).run("group:see-reports", { conversationId });
  expect(world.takePublished().events).toEqual([]);
  await world.as(third!).run("group:leave", { conversationId });
  expect(await newsOf(third!)).toBe(0);
});
