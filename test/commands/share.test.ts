import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { watchConvergence } from "../converges.ts";
import { codeOf, openWorld, type Person, payloadsOf, type World } from "../world.ts";

let world: World;
let owner: Person;
let member: Person;
let friend: Person;
/** Where it is shared. */
let conversationId: number;
/** What is shared: a group of the owner's, in which the member is not. */
let shared: { conversationId: number; number: number };

beforeAll(async () => {
  world = await openWorld({ limitFactor: 1_000 });
  [owner, member, friend] = (await world.people("alice", "bob", "carol")) as [Person, Person, Person];
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ conversationId } = await world.group(owner, [member, friend]));
  shared = await world.group(owner, [], { name: "高三（2）班" });
});

const share = (by: Person, groupNumber = shared.number, more: object = {}) =>
  world.as(by).execute("message:send", {
    conversationId,
    clientMessageId: randomUUID(),
    share: { groupNumber },
    ...more,
  });
const cardOf = ({ number } = shared) => ({ type: "group", number, name: "高三（2）班" });
const rowOf = (seq: number) =>
  world.db.message.findUniqueOrThrow({ where: { conversationId_seq: { conversationId, seq } } });

test("a group is shared as a card that says its name and number, and every way of reading has it", async () => {
  const converged = await watchConvergence(world, owner, member, friend);
  const answer = await share(owner);
  const message = {
    kind: "group",
    body: `高三（2）班 (${shared.number})`,
    card: cardOf(),
    senderId: owner.id,
    seq: 1,
  };
  expect(answer).toMatchObject({ ok: true, value: { message } });
  const [posted] = payloadsOf(await converged(), "message:posted");
  expect(posted?.messages).toMatchObject([message]);
  const hand = world.as(friend);
  const page = await hand.read("history:page", { conversationId });
  expect(page.messages).toMatchObject([message]);
  const { changes } = await hand.read("changes:since", { cursors: [{ conversationId, sinceRev: 0 }] });
  expect(changes[0]?.messages).toMatchObject([message]);
  const { conversations } = await hand.read("personal:load", {});
  expect(conversations.find(({ id }) => id === conversationId)?.lastMessage).toMatchObject(message);
});

test("a message of words alone has no card", async () => {
  const message = await world.as(owner).send(conversationId, "在吗");
  expect(message).not.toHaveProperty("card");
  expect(message.kind).toBe("text");
  expect(await rowOf(message.seq)).toMatchObject({ kind: "text", card: "" });
});

test("who is not in a group can share it all the same, for everybody may find it", async () => {
  expect(await share(member)).toMatchObject({ ok: true, value: { message: { card: cardOf() } } });
});

test("a group that is disbanded, and one that never was, are refused alike", async () => {
  const number = 199_999;
  expect(await share(owner, number)).toEqual({
    ok: false,
    refusal: { code: "share_not_available", params: { number } },
  });
  await world.as(owner).run("group:disband", { conversationId: shared.conversationId, name: "高三（2）班" });
  expect(await share(owner)).toEqual({
    ok: false,
    refusal: { code: "share_not_available", params: { number: shared.number } },
  });
  expect(await world.db.message.count({ where: { conversationId } })).toBe(0);
});

test("a retry is answered with the first, also when the group is gone by then", async () => {
  const clientMessageId = "share-retry-1";
  const first = await share(owner, shared.number, { clientMessageId });
  await world.as(owner).run("group:disband", { conversationId: shared.conversationId, name: "高三（2）班" });
  world.takePublished();
  expect(await share(owner, shared.number, { clientMessageId })).toEqual(first);
  expect(world.takePublished().events).toEqual([]);
});

describe("what is asked for beside it", () => {
  test.each([
    ["words of one's own", { body: "快来" }, "body"],
    ["somebody named", { mentions: [{ userId: 1, start: 0, length: 2 }] }, "mentions"],
    ["no number at all", { share: {} }, "share.groupNumber"],
    ["a number that is none", { share: { groupNumber: -1 } }, "share.groupNumber"],
    ["a number beyond all", { share: { groupNumber: 2 ** 40 } }, "share.groupNumber"],
    ["neither words nor a group", { share: undefined }, "body"],
  ])("%s is refused", async (_what, more, field) => {
    const answer = await share(owner, shared.number, more);
    expect(answer).toMatchObject({ ok: false, refusal: { code: "invalid_input", field } });
  });

  test("a card of one's own making is passed over", async () => {
    const card = { type: "group", number: shared.number, name: "假的" };
    const answer = await share(owner, shared.number, { card, kind: "activity" });
    expect(answer).toMatchObject({ ok: true, value: { message: { kind: "group", card: cardOf() } } });
    const text = { conversationId, clientMessageId: randomUUID(), body: "在吗", card, kind: "group" };
    const { message } = await world.as(owner).run("message:send", text);
    expect(message).not.toHaveProperty("card");
    expect(message.kind).toBe("text");
  });
});

describe("who may not speak may not share", () => {
  test("a stranger, and somebody silenced", async () => {
    const stranger = await world.person("stranger");
    expect(codeOf(await share(stranger))).toBe("not_available");
    await world.as(owner).run("group:silence", { conversationId, personIds: [member.id], seconds: 3_600 });
    expect(codeOf(await share(member))).toBe("silenced");
    // The reason not to speak comes first: what exists is not told to who may not ask.
    expect(codeOf(await share(member, 199_999))).toBe("silenced");
  });

  test("slow mode counts it, and flooding with it is flooding", async () => {
    await world.as(owner).run("group:set-rules", { conversationId, rules: { slowSeconds: 30 } });
    expect((await share(member)).ok).toBe(true);
    expect(codeOf(await share(member))).toBe("slow_mode");
    const flood = { isOn: true, messages: 100, seconds: 60, repeats: 2, mentions: 10 };
    await world.as(owner).run("group:set-rules", { conversationId, rules: { slowSeconds: 0, flood } });
    expect((await share(member)).ok).toBe(true);
    expect(codeOf(await share(member))).toBe("repeated");
  });
});

describe("a filter looks at what a card says", () => {
  const filter = (action: "mask" | "hold" | "refuse") =>
    world.as(owner).run("group:create-filter", { conversationId, name: "广告", action, words: ["高三"] });

  test("where it would blot out it refuses: a card shows what it is about", async () => {
    await filter("mask");
    expect(await share(member)).toEqual({
      ok: false,
      refusal: { code: "word_refused", params: { word: "高三" } },
    });
    const hits = await world.as(owner).read("group:filter-hits", { conversationId });
    expect(hits.hits).toMatchObject([{ word: "高三", body: `高三（2）班 (${shared.number})` }]);
    // Words are blotted out as ever.
    expect(await world.as(member).send(conversationId, "高三的")).toMatchObject({ kind: "text" });
  });

  test("one that waits keeps its card until it is let through", async () => {
    await filter("hold");
    const clientMessageId = randomUUID();
    expect(codeOf(await share(member, shared.number, { clientMessageId }))).toBe("in_review");
    const { held } = await world.as(owner).read("group:held", { conversationId });
    expect(held).toMatchObject([{ body: `高三（2）班 (${shared.number})` }]);
    const converged = await watchConvergence(world, owner, member, friend);
    const heldIds = held.map(({ id }) => id);
    await world.as(owner).run("group:decide-held", { conversationId, heldIds, decision: "post" });
    const [posted] = payloadsOf(await converged(), "message:posted");
    expect(posted?.messages).toMatchObject([{ kind: "group", card: cardOf(), clientMessageId }]);
  });
});

test("nothing of a card is left when it is recalled, alone or with everything else", async () => {
  const gone = { kind: "text", body: "", card: "" };
  const first = await share(member);
  const converged = await watchConvergence(world, owner, member, friend);
  const { message } = await world.as(member).run("message:recall", { conversationId, seq: 1 });
  expect(message).not.toHaveProperty("card");
  expect(message).toMatchObject({ kind: "text", body: "" });
  await converged();
  expect(await rowOf(1)).toMatchObject(gone);
  expect(first.ok).toBe(true);
  await share(member);
  await world.as(owner).run("group:remove-member", { conversationId, personId: member.id, recallHours: 1 });
  expect(await rowOf(2)).toMatchObject(gone);
});

test("a report keeps what the card said", async () => {
  await share(member);
  const complaint = { conversationId, seq: 1, personId: null, reason: "spam" as const, note: "" };
  await world.as(friend).run("group:report", complaint);
  const { reports } = await world.as(owner).read("group:reports", { conversationId, isOpen: true });
  expect(reports).toMatchObject([{ seq: 1, body: `高三（2）班 (${shared.number})` }]);
});
