import { beforeEach, expect, test } from "vitest";
import { watchConvergence } from "../converges.ts";
import { codeOf, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin, member, other] = await world.people("alice", "bob", "carol", "dave");
let conversationId: number;

beforeEach(async () => {
  ({ conversationId } = await world.group(owner, [admin, member, other]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  const filter = { name: "送审", action: "hold" as const, words: ["转账"] };
  await world.as(owner).run("group:create-filter", { conversationId, ...filter });
});

const say = (body: string, clientMessageId: string = crypto.randomUUID()) =>
  world.as(member).execute("message:send", {
    conversationId,
    clientMessageId,
    body,
    mentions: body.startsWith("@小芳") ? [{ userId: other.id, start: 0, length: 3 }] : [],
  });
const queue = async (by = admin) => (await world.as(by).read("group:held", { conversationId })).held;
const decide = (decision: "post" | "refuse", heldIds: number[], by = admin) =>
  world.as(by).run("group:decide-held", { conversationId, heldIds, decision });
const reviewOf = async (clientMessageId: string) =>
  (await world.as(member).read("message:reviews", { clientMessageIds: [clientMessageId] })).reviews[0];

test("a held message waits, is let through as its sender's newest, and everybody has it", async () => {
  world.takePublished();
  const clientMessageId = crypto.randomUUID();
  expect(codeOf(await say("@小芳 转账给我", clientMessageId))).toBe("in_review");
  const topics = payloadsOf(world.takePublished(), "group:news", { person: admin.id }).map((n) => n.topic);
  expect(topics.toSorted()).toEqual(["held", "hits"]);
  expect(await reviewOf(clientMessageId)).toEqual({ clientMessageId, state: "waiting", seq: null });
  await world.as(other).send(conversationId, "在吗");
  const [held] = await queue();
  expect(held).toMatchObject({
    senderId: member.id,
    filterName: "送审",
    body: "@小芳 转账给我",
    places: [{ start: 4, length: 2 }],
  });

  const converged = await watchConvergence(world, owner, member, other);
  expect(await decide("post", [held!.id])).toEqual({ postedIds: [held!.id], refusedIds: [] });
  const published = await converged();
  const [posted] = payloadsOf(published, "message:posted");
  expect(posted?.messages).toMatchObject([
    {
      senderId: member.id,
      clientMessageId,
      seq: 2,
      body: "@小芳 转账给我",
      mentions: [{ userId: other.id }],
    },
  ]);
  expect(payloadsOf(published, "message:reviewed", { person: member.id })).toEqual([
    { conversationId, clientMessageId, isPosted: true },
  ]);
  expect(await reviewOf(clientMessageId)).toEqual({ clientMessageId, state: "posted", seq: 2 });
  expect(await queue()).toEqual([]);
  // The same again is answered with what stands.
  expect(await say("@小芳 转账给我", clientMessageId)).toMatchObject({
    ok: true,
    value: { message: { seq: 2 } },
  });
});

test("a refused one never stands, and its sender learns it however the question is put", async () => {
  const clientMessageId = crypto.randomUUID();
  await say("转账", clientMessageId);
  const [held] = await queue();
  world.takePublished();
  await decide("refuse", [held!.id]);
  expect(payloadsOf(world.takePublished(), "message:reviewed", { person: member.id })).toEqual([
    { conversationId, clientMessageId, isPosted: false },
  ]);
  expect(await reviewOf(clientMessageId)).toMatchObject({ state: "refused" });
  expect(codeOf(await say("转账", clientMessageId))).toBe("review_refused");
  expect(await queue()).toEqual([]);
});

test("several at once, in the order in which they were written", async () => {
  for (const body of ["转账一", "转账二", "转账三"]) await say(body);
  const ids = (await queue()).map(({ id }) => id);
  const converged = await watchConvergence(world, owner, member, other);
  await decide("post", ids.toReversed());
  const [posted] = payloadsOf(await converged(), "message:posted");
  expect(posted?.messages.map(({ seq, body }) => [seq, body])).toEqual([
    [1, "转账一"],
    [2, "转账二"],
    [3, "转账三"],
  ]);
});

test("what is let through counts as said at that moment", async () => {
  await world.as(owner!).run("group:set-rules", { conversationId, rules: { slowSeconds: 30 } });
  // What was said lately is in memory from here on.
  expect(codeOf(await say("转账"))).toBe("in_review");
  expect((await say("早")).ok).toBe(true);
  expect(codeOf(await say("晚"))).toBe("slow_mode");
  world.clock.now = () => Date.now() + 60_000;
  const [held] = await queue();
  await decide("post", [held!.id]);
  expect(codeOf(await say("晚"))).toBe("slow_mode");
  world.clock.now = () => Date.now() + 120_000;
  expect((await say("晚")).ok).toBe(true);
  const { activities } = await world.as(owner!).read("member:activity", { conversationId });
  const spoke = activities.find(({ personId }) => personId === member!.id)?.lastSpokeAt;
  expect(Date.parse(spoke ?? "")).toBeGreaterThan(Date.now() + 110_000);
  world.clock.now = Date.now;
});

test("two admins at the same moment decide once", async () => {
  await say("转账");
  const [held] = await queue();
  const outcomes = await Promise.all([decide("post", [held!.id]), decide("refuse", [held!.id], owner)]);
  const decided = outcomes.flatMap(({ postedIds, refusedIds }) => [...postedIds, ...refusedIds]);
  expect(decided).toEqual([held!.id]);
});

test("the same message waits once, and only so many of one person may", async () => {
  const clientMessageId = crypto.randomUUID();
  for (let times = 0; times < 3; times++)
    expect(codeOf(await say("转账", clientMessageId))).toBe("in_review");
  expect(await queue()).toHaveLength(1);
  for (let times = 1; times < 20; times++) await say("转账");
  expect(codeOf(await say("转账"))).toBe("too_many");
  expect(await queue()).toHaveLength(20);
});

const withdraw = (clientMessageId: string, by = member!) =>
  world.as(by).execute("message:withdraw-held", { clientMessageId });
const ownHeld = async (by = member!) => {
  const { held } = await world.as(by).read("message:own-held", {});
  return held.filter((one) => one.conversationId === conversationId);
};

test("what waits is known to all devices of its sender, who may take it back before it is decided", async () => {
  const clientMessageId = crypto.randomUUID();
  world.takePublished();
  await say("@小芳 转账给我", clientMessageId);
  expect(payloadsOf(world.takePublished(), "message:held", { person: member!.id })).toHaveLength(1);
  expect(await ownHeld()).toMatchObject([
    {
      conversationId,
      clientMessageId,
      body: "@小芳 转账给我",
      mentions: [{ userId: other!.id }],
      state: "waiting",
    },
  ]);
  expect(await ownHeld(other!)).toEqual([]);
  const [held] = await queue();
  world.takePublished();
  expect(codeOf(await withdraw(clientMessageId, other!))).toBe("not_available");
  expect(await withdraw(clientMessageId)).toEqual({ ok: true, value: { isWithdrawn: true } });
  const published = world.takePublished();
  expect(payloadsOf(published, "message:held", { person: member!.id })).toHaveLength(1);
  expect(payloadsOf(published, "group:news", { person: admin!.id })).toEqual([
    { conversationId, topic: "held" },
  ]);
  expect(await ownHeld()).toEqual([]);
  expect(await queue()).toEqual([]);
  expect(await reviewOf(clientMessageId)).toMatchObject({ state: "withdrawn" });
  expect(await decide("post", [held!.id])).toEqual({ postedIds: [], refusedIds: [] });
  // A device that did not learn of it asks in vain.
  expect(codeOf(await say("@小芳 转账给我", clientMessageId))).toBe("review_withdrawn");
  expect(await withdraw(clientMessageId)).toEqual({ ok: true, value: { isWithdrawn: true } });
  expect(await queue()).toEqual([]);
});

test("one that was not let through is shown for a week, or until its sender puts it away", async () => {
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  for (const id of [first, second]) await say("转账", id);
  await decide(
    "refuse",
    (await queue()).map(({ id }) => id),
  );
  expect(await ownHeld()).toMatchObject([{ state: "refused" }, { state: "refused" }]);
  world.takePublished();
  expect((await withdraw(first)).ok).toBe(true);
  expect(payloadsOf(world.takePublished(), "group:news")).toEqual([]);
  expect(await ownHeld()).toMatchObject([{ clientMessageId: second }]);
  world.clock.now = () => Date.now() + 7 * 24 * 3_600_000;
  expect(await ownHeld()).toEqual([]);
  world.clock.now = Date.now;
});

test("what was let through before stays, whoever was first", async () => {
  const clientMessageId = crypto.randomUUID();
  await say("转账", clientMessageId);
  const [held] = await queue();
  const [decided, withdrawn] = await Promise.all([decide("post", [held!.id]), withdraw(clientMessageId)]);
  const isPosted = decided.postedIds.length === 1;
  expect(withdrawn).toEqual({ ok: true, value: { isWithdrawn: !isPosted } });
  const { messages } = await world.as(other!).read("history:page", { conversationId });
  expect(messages.map(({ body }) => body)).toEqual(isPosted ? ["转账"] : []);
});

test("of a group that one has left nothing is shown", async () => {
  await say("转账");
  await world.as(member!).run("group:leave", { conversationId });
  expect(await ownHeld()).toEqual([]);
});

test("who has left meanwhile has nothing posted any more", async () => {
  await say("转账");
  const [held] = await queue();
  await world.as(member).run("group:leave", { conversationId });
  expect(await decide("post", [held!.id])).toEqual({ postedIds: [], refusedIds: [held!.id] });
});

test("what waits for others is told to nobody else", async () => {
  const clientMessageId = crypto.randomUUID();
  await say("转账", clientMessageId);
  const clientMessageIds = [clientMessageId];
  expect(await world.as(other).read("message:reviews", { clientMessageIds })).toEqual({ reviews: [] });
});
