import { describe, expect, test } from "vitest";
import { runtime } from "#lib/server/ports/runtime.ts";
import type { Person } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 1000 });
const [alice, bob, carol, dave] = await world.people("alice", "bob", "carol", "dave");

const page = (person: Person, conversationId: number, beforeSeq: number | null, limit: number) =>
  world.as(person).read("history:page", { conversationId, beforeSeq, limit });
const ids = (people: { id: number }[]) => people.map(({ id }) => id).toSorted((a, b) => a - b);

test("each notice is on the page of the message it follows, and everybody named is there", async () => {
  const { conversationId, number } = await world.group(alice, [bob]);
  for (const text of ["一", "二"]) await world.as(alice).send(conversationId, text);
  await world.as(carol).run("group:join", { number });
  for (const text of ["三", "四"]) await world.as(bob).send(conversationId, text);

  const latest = await page(alice, conversationId, null, 2);
  expect(latest.messages.map(({ seq, body }) => [seq, body])).toEqual([
    [3, "三"],
    [4, "四"],
  ]);
  expect(latest).toMatchObject({ notices: [], hasOlder: true, rev: 6 });
  expect(ids(latest.people)).toEqual([bob.id]);

  const middle = await page(alice, conversationId, 3, 1);
  expect(middle.messages).toMatchObject([{ seq: 2, body: "二", rev: 3 }]);
  expect(middle.notices).toMatchObject([{ kind: "group:members-joined", rev: 4, afterSeq: 2 }]);
  expect(middle.hasOlder).toBe(true);
  expect(ids(middle.people)).toEqual(ids([alice, carol]));

  const first = await page(alice, conversationId, 2, 5);
  expect(first.messages).toMatchObject([{ seq: 1, body: "一" }]);
  expect(first.notices).toMatchObject([{ kind: "group:created", afterSeq: 0 }]);
  expect(first.hasOlder).toBe(false);
});

test("a newcomer's page begins with the newcomer's joining; an empty one says where it stands", async () => {
  const { conversationId, number } = await world.group(alice, [bob]);
  await world.as(alice).send(conversationId, "之前");
  await world.as(carol).run("group:join", { number });
  const empty = await page(carol, conversationId, null, 50);
  expect(empty).toMatchObject({ messages: [], hasOlder: false, rev: 3 });
  expect(empty.notices).toMatchObject([{ kind: "group:members-joined", afterSeq: 1 }]);
  await world.as(bob).send(conversationId, "之后");
  const filled = await page(carol, conversationId, null, 50);
  expect(filled.messages.map(({ body }) => body)).toEqual(["之后"]);
  expect(filled.hasOlder).toBe(false);
  await expect(page(dave, conversationId, null, 50)).rejects.toThrow("not_available");
});

test("of a crowd that came between two messages the latest are shown, in their order", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  await world.as(alice).send(conversationId, "之前");
  const crowd = Array.from({ length: 205 }, (_, at) => at + 3);
  await world.db.conversation.update({ where: { id: conversationId }, data: { lastRev: crowd.at(-1) ?? 0 } });
  await world.db.conversationChange.createMany({
    data: crowd.map((rev) => ({
      conversationId,
      rev,
      afterSeq: 1,
      kind: "group:members-joined",
      data: JSON.stringify({ userIds: [bob.id] }),
    })),
  });
  await world.as(alice).send(conversationId, "之后");
  const { notices } = await page(bob, conversationId, null, 50);
  expect(notices.map(({ rev }) => rev)).toEqual(crowd.slice(-200));
});

test("times travel as they were stored, to the millisecond, with and without recall", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  const times = ["2026-11-21T08:05:57.123Z", "2026-11-21T08:05:58.120Z", "2026-11-21T08:05:59.000Z"];
  for (const time of times) {
    const { seq } = await world.as(alice).send(conversationId, time);
    await world.db.message.update({
      where: { conversationId_seq: { conversationId, seq } },
      data: { createdAt: new Date(time), recalledAt: new Date(time), recalledById: bob.id },
    });
  }
  const { messages, people } = await page(bob, conversationId, null, 50);
  expect(messages.map(({ sentAt }) => sentAt)).toEqual(times);
  expect(messages.map(({ recalled }) => recalled)).toEqual(times.map((at) => ({ at, byId: bob.id })));
  expect(ids(people)).toEqual(ids([alice, bob]));
});

test("whom a message names comes with the page, and their names as they are now", async () => {
  const { conversationId } = await world.group(alice, [bob, carol]);
  const mentions = [{ userId: carol.id, start: 0, length: 3 }];
  await world.as(alice).run("message:send", {
    conversationId,
    clientMessageId: "names-carol-in-a-page",
    body: "@某人 在吗",
    mentions,
  });
  const { messages, people } = await page(bob, conversationId, null, 50);
  expect(messages).toMatchObject([{ mentions }]);
  expect(ids(people)).toEqual(ids([alice, bob, carol]));
});

describe("a page that somebody else has just read", () => {
  const texts = async (person: Person, conversationId: number, limit = 2) =>
    (await page(person, conversationId, null, limit)).messages.map(({ body }) => body);

  async function talk() {
    const group = await world.group(alice, [bob]);
    for (const text of ["一", "二", "三"]) await world.as(alice).send(group.conversationId, text);
    expect(await texts(alice, group.conversationId)).toEqual(["二", "三"]);
    const { conversationId } = group;
    expect(runtime().recentPages.find({ conversationId, beforeSeq: 2 ** 31 - 1, limit: 2 })).toBeDefined();
    return group;
  }

  test("shows what was said and taken back since", async () => {
    const { conversationId } = await talk();
    const { seq } = await world.as(alice).send(conversationId, "四");
    expect(await texts(bob, conversationId)).toEqual(["三", "四"]);
    await world.as(alice).run("message:recall", { conversationId, seq });
    expect(await texts(bob, conversationId)).toEqual(["三", ""]);
  });

  test("is none for a stranger, nor for who was removed", async () => {
    const { conversationId } = await talk();
    await expect(page(dave, conversationId, null, 2)).rejects.toThrow("not_available");
    expect(await texts(bob, conversationId)).toEqual(["二", "三"]);
    await world.as(alice).run("group:remove-member", { conversationId, personIds: [bob.id] });
    await expect(page(bob, conversationId, null, 2)).rejects.toThrow("not_available");
  });

  test("shows a newcomer nothing from before, and that there is nothing older", async () => {
    const { conversationId, number } = await talk();
    await world.as(carol).run("group:join", { number });
    for (const text of ["四", "五"]) await world.as(alice).send(conversationId, text);
    for (const limit of [1, 2, 3]) await texts(alice, conversationId, limit);
    expect(await texts(carol, conversationId, 3)).toEqual(["四", "五"]);
    expect(await page(carol, conversationId, null, 2)).toMatchObject({ hasOlder: false });
    const last = await page(carol, conversationId, null, 1);
    expect(last.messages.map(({ body }) => body)).toEqual(["五"]);
    expect(last.hasOlder).toBe(true);
  });

  test("names everybody as they are called now", async () => {
    const { conversationId } = await talk();
    await world.as(alice).run("person:update", { name: "新名字" });
    const { people } = await page(bob, conversationId, null, 2);
    expect(people).toMatchObject([{ id: alice.id, name: "新名字" }]);
  });
});
