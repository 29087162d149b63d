import { beforeEach, expect, test } from "vitest";
import type { CommandInput } from "#lib/contract/commands.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin, member, other] = await world.people("alice", "bob", "carol", "dave");
let conversationId: number;

beforeEach(async () => {
  ({ conversationId } = await world.group(owner, [admin, member, other]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
});

type Filter = Partial<Omit<CommandInput<"group:create-filter">, "conversationId">>;
const addFilter = (filter: Filter = {}) =>
  world.as(owner).run("group:create-filter", {
    conversationId,
    name: "广告",
    action: "refuse",
    words: ["代写", "微信"],
    ...filter,
  });
const say = (by: Person, body: string, more: Partial<CommandInput<"message:send">> = {}) =>
  world
    .as(by)
    .execute("message:send", { conversationId, clientMessageId: crypto.randomUUID(), body, ...more });
const bodies = async (by: Person) =>
  (await world.as(by).read("history:page", { conversationId })).messages.map(({ body }) => body);
const hits = async () => (await world.as(admin).read("group:filter-hits", { conversationId })).hits;

test("a refused message is not stored, its sender is told the word as it was written, and the log has it", async () => {
  await addFilter();
  world.takePublished();
  const answer = await say(member, "找人代 寫作业");
  expect(answer).toMatchObject({ ok: false, refusal: { code: "word_refused", params: { word: "代 寫" } } });
  expect(await bodies(other)).toEqual([]);
  expect(await hits()).toMatchObject([
    {
      senderId: member.id,
      filterName: "广告",
      action: "refuse",
      word: "代写",
      body: "找人代 寫作业",
      places: [{ start: 2, length: 3 }],
    },
  ]);
  const news = payloadsOf(world.takePublished(), "group:news", { person: admin.id });
  expect(news).toEqual([{ conversationId, topic: "hits" }]);
});

test("what has nothing in it is sent as it is, and a masked word is blotted out for everybody", async () => {
  await addFilter({ action: "mask" });
  const converged = await watchConvergence(world, owner, member, other);
  expect((await say(member, "你好")).ok).toBe(true);
  const answer = await say(member, "加微信 @小芳 代写", {
    mentions: [{ userId: other.id, start: 4, length: 3 }],
  });
  expect(answer).toMatchObject({ ok: true, value: { message: { body: "加＊＊ @小芳 ＊＊" } } });
  await converged();
  expect(await bodies(other)).toEqual(["你好", "加＊＊ @小芳 ＊＊"]);
  expect(await hits()).toMatchObject([{ action: "mask", body: "加微信 @小芳 代写" }]);
});

test("who is named in what is blotted out is not named any more", async () => {
  await addFilter({ action: "mask", words: ["小芳"] });
  const answer = await say(member, "@小芳 你好", { mentions: [{ userId: other.id, start: 0, length: 3 }] });
  expect(answer).toMatchObject({ ok: true, value: { message: { body: "@＊＊ 你好" } } });
  expect(answer.ok && answer.value.message.mentions).toBeUndefined();
});

test("who wrote a word of a silencing list is silenced, everybody is told, and the log says so", async () => {
  await addFilter({ action: "silence", silenceSeconds: 3_600 });
  const converged = await watchConvergence(world, owner, member, other);
  const answer = await say(member, "加微信");
  expect(answer).toMatchObject({ ok: false, refusal: { code: "word_silenced", params: { word: "微信" } } });
  expect(codeOf(await say(member, "你好"))).toBe("silenced");
  const published = await converged();
  expect(payloadsOf(published, "group:members-silenced")).toMatchObject([
    { notice: { userIds: [member.id], details: { seconds: 3_600, isAutomatic: true } } },
  ]);
  const act = await world.db.groupAct.findFirst({
    where: { groupId: conversationId },
    orderBy: { seq: "desc" },
  });
  expect(act).toMatchObject({ kind: "group:silence-by-filter", actorId: member.id });
});

test("the severest of several lists decides", async () => {
  await addFilter({ action: "mask" });
  await addFilter({ name: "严", action: "refuse", words: ["微信"] });
  expect(codeOf(await say(member, "代写加微信"))).toBe("word_refused");
  expect((await say(member, "代写")).ok).toBe(true);
});

test("the owner and admins are exempt", async () => {
  await addFilter();
  for (const who of [owner, admin]) expect((await say(who, "代写")).ok).toBe(true);
});

test("a list holds from the next message on, ends when it is off, changed or gone", async () => {
  expect((await say(member, "代写")).ok).toBe(true);
  const { filterId } = await addFilter();
  expect(codeOf(await say(member, "代写"))).toBe("word_refused");
  const update = (more: object) =>
    world.as(admin).run("group:update-filter", { conversationId, filterId, ...more });
  await update({ isOn: false });
  expect((await say(member, "代写")).ok).toBe(true);
  await update({ isOn: true, words: ["别的"] });
  expect((await say(member, "代写")).ok).toBe(true);
  expect(codeOf(await say(member, "别的"))).toBe("word_refused");
  await world.as(admin).run("group:remove-filter", { conversationId, filterId });
  expect((await say(member, "别的")).ok).toBe(true);
});

test("a message that was sent before stays sent when it is sent again, whatever the lists say by then", async () => {
  const clientMessageId = crypto.randomUUID();
  const first = await say(member, "代写", { clientMessageId });
  await addFilter();
  expect(await say(member, "代写", { clientMessageId })).toEqual(first);
  expect(await hits()).toEqual([]);
});

test("one message is one hit, however often it is tried", async () => {
  await addFilter({ action: "silence", silenceSeconds: 60 });
  const clientMessageId = crypto.randomUUID();
  await say(member, "代写", { clientMessageId });
  await world.as(owner).run("group:unsilence", { conversationId, personIds: [member.id] });
  await say(member, "代写", { clientMessageId });
  expect(await hits()).toHaveLength(1);
});

test("lists are changed in the log, by what is other than before", async () => {
  const { filterId } = await addFilter();
  const update = { conversationId, filterId, name: "广告", action: "hold" as const, words: ["代写"] };
  await world.as(admin).run("group:update-filter", update);
  await world.as(admin).run("group:update-filter", update);
  const acts = await world.db.groupAct.findMany({
    where: { groupId: conversationId, kind: "group:update-filter" },
  });
  expect(acts.map(({ data }) => JSON.parse(data))).toEqual([
    {
      before: { filter: "广告", action: "refuse", wordCount: 2 },
      after: { filter: "广告", action: "hold", wordCount: 1 },
    },
  ]);
});

test("what cannot be a list is refused, and names the field", async () => {
  const tooMany = Array.from({ length: 3_001 }, (_, index) => `词${index}`);
  for (const [more, field] of [
    [{ words: [] }, "words"],
    [{ words: tooMany }, "words"],
    [{ words: ["。。"] }, "words.0"],
    [{ words: ["字".repeat(41)] }, "words.0"],
    [{ name: " " }, "name"],
    [{ silenceSeconds: 1 }, "silenceSeconds"],
  ] as const) {
    const input = { conversationId, name: "广告", action: "refuse" as const, words: ["代写"], ...more };
    const answer = await world
      .as(owner)
      .execute("group:create-filter", { ...input, words: [...input.words] });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "invalid_input", field } });
  }
});

test("a group has so many words in all its lists, and one of them may change within that", async () => {
  const words = Array.from({ length: 3_000 }, (_, index) => `词${index}`);
  for (const name of ["一", "二", "三"]) await addFilter({ name, words });
  const { filterId } = await addFilter({ name: "四", words: words.slice(0, 1_000) });
  const more = { conversationId, filterId, words: words.slice(0, 1_001) };
  const answer = await world.as(owner).execute("group:update-filter", more);
  expect(answer).toMatchObject({ ok: false, refusal: { code: "too_many", params: { max: 10_000 } } });
  const same = { conversationId, filterId, words: words.slice(1_000, 2_000) };
  expect((await world.as(owner).execute("group:update-filter", same)).ok).toBe(true);
});

test("the lists of one group are no business of another", async () => {
  const { filterId } = await addFilter();
  const elsewhere = await world.group(owner, [member]);
  const input = { conversationId: elsewhere.conversationId, filterId };
  expect(codeOf(await world.as(owner).execute("group:remove-filter", input))).toBe("not_available");
  await world.as(member).send(elsewhere.conversationId, "代写");
});

test("trying out tells what would be caught, and leaves no trace", async () => {
  await addFilter({ action: "mask", matchesHomophones: true });
  await addFilter({ name: "关着", isOn: false, words: ["作业"] });
  world.takePublished();
  const result = await world.as(admin).read("group:test-filters", { conversationId, text: "加薇信写作业" });
  expect(result).toEqual({
    text: "加薇信写作业",
    matches: [{ start: 1, length: 2, word: "微信", filterName: "广告", action: "mask", isBySound: true }],
    action: "mask",
    masked: "加＊＊写作业",
  });
  expect(await hits()).toEqual([]);
  expect(world.takePublished().events).toEqual([]);
});
