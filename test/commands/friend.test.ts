import { beforeEach, expect, test } from "vitest";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
let me: Person;
let other: Person;
let third: Person;
let made = 0;

beforeEach(async () => {
  made += 1;
  [me, other, third] = await world.people(`我${made}`, `你${made}`, `他${made}`);
  world.takePublished();
});

const friendsOf = async (person: Person) =>
  (await world.as(person).read("personal:load", {})).friends.map(({ person: { id } }) => id);
const revOf = async (person: Person) => (await world.as(person).read("personal:load", {})).rev;

test("a request reaches both sides, and can be seen by both", async () => {
  const { requestId, isFriend } = await world
    .as(me)
    .run("friend:request", { number: other.number, note: "我是三班的" });
  expect(isFriend).toBe(false);
  const published = world.takePublished();
  for (const person of [me, other]) {
    const [event] = payloadsOf(published, "friend:requested", { person: person.id });
    expect(event?.request).toMatchObject({ id: requestId, note: "我是三班的", from: { id: me.id } });
    const personal = await world.as(person).read("personal:load", {});
    expect(personal.requests).toEqual([event?.request]);
    expect(personal.rev).toBe(event?.rev);
  }
});

test("what cannot be requested", async () => {
  const request = (number: number) => world.as(me).execute("friend:request", { number });
  expect(codeOf(await request(me.number))).toBe("request_to_self");
  expect(codeOf(await request(999_999))).toBe("not_available");
  await request(other.number);
  expect(codeOf(await request(other.number))).toBe("already_requested");
  await world.befriend(me, third);
  expect(codeOf(await request(third.number))).toBe("already_friends");
});

test("accepting makes two friends with one conversation, told to both in consecutive revs", async () => {
  const { requestId } = await world.as(me).run("friend:request", { number: other.number });
  world.takePublished();
  const { conversationId } = await world.as(other).run("friend:accept", { requestId: requestId ?? 0 });
  const published = world.takePublished();
  for (const [person, friend] of [
    [me, other],
    [other, me],
  ] as const) {
    const to = { person: person.id };
    const [closed] = payloadsOf(published, "friend:request-closed", to);
    const [added] = payloadsOf(published, "friend:added", to);
    expect(closed).toMatchObject({ requestId, outcome: "accepted" });
    expect(added?.rev).toBe((closed?.rev ?? 0) + 1);
    expect(added?.friend).toMatchObject({ person: { id: friend.id }, remark: "", conversationId });
    expect(added?.conversation).toMatchObject({
      id: conversationId,
      kind: "direct",
      peer: { id: friend.id },
    });
    const personal = await world.as(person).read("personal:load", {});
    expect(personal.rev).toBe(added?.rev);
    expect(personal.friends).toEqual([added?.friend]);
    expect(personal.conversations).toEqual([added?.conversation]);
    expect(personal.requests).toEqual([]);
    expect(published.effects).toContainEqual({ effect: "join", personId: person.id, conversationId });
  }
  const [opened] = payloadsOf(published, "conversation:opened", { conversation: conversationId });
  expect(opened?.notice).toMatchObject({ rev: 1, afterSeq: 0, actorId: other.id });
  expect((await world.as(me).send(conversationId, "你好！")).seq).toBe(1);
});

test("who has asked me becomes my friend when I ask back", async () => {
  await world.as(other).run("friend:request", { number: me.number });
  expect(await world.as(me).run("friend:request", { number: other.number })).toEqual({
    requestId: null,
    isFriend: true,
  });
  expect(await friendsOf(me)).toEqual([other.id]);
  expect(await friendsOf(other)).toEqual([me.id]);
});

test("two who ask each other at the same moment become friends once", async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = await world.people(`甲${made}-${round}`, `乙${made}-${round}`);
    const answers = await Promise.all([
      world.as(a).run("friend:request", { number: b.number }),
      world.as(b).run("friend:request", { number: a.number }),
    ]);
    expect(answers.filter(({ isFriend }) => isFriend)).toHaveLength(1);
    expect(await friendsOf(a)).toEqual([b.id]);
    expect(await friendsOf(b)).toEqual([a.id]);
  }
});

test("only the asked one answers, only the asker withdraws, and the others cannot tell it exists", async () => {
  const { requestId } = await world.as(me).run("friend:request", { number: other.number });
  const id = { requestId: requestId ?? 0 };
  const missing = await world.as(third).execute("friend:accept", { requestId: 999_999 });
  for (const answer of [
    await world.as(third).execute("friend:accept", id),
    await world.as(me).execute("friend:accept", id),
    await world.as(me).execute("friend:decline", id),
    await world.as(other).execute("friend:withdraw", id),
  ])
    expect(answer).toEqual(missing);
  expect(codeOf(missing)).toBe("not_available");
});

test.each([
  ["friend:decline", "declined"],
  ["friend:withdraw", "withdrawn"],
] as const)("%s takes the request away on both sides", async (name, outcome) => {
  const { requestId } = await world.as(me).run("friend:request", { number: other.number });
  world.takePublished();
  const who = name === "friend:decline" ? other : me;
  await world.as(who).run(name, { requestId: requestId ?? 0 });
  const published = world.takePublished();
  for (const { id } of [me, other])
    expect(payloadsOf(published, "friend:request-closed", { person: id })).toMatchObject([
      { requestId, outcome },
    ]);
  expect(codeOf(await world.as(who).execute(name, { requestId: requestId ?? 0 }))).toBe("not_available");
  expect((await world.as(me).run("friend:request", { number: other.number })).isFriend).toBe(false);
});

test("accepting and withdrawing at once ends one way for both", async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = await world.people(`丙${made}-${round}`, `丁${made}-${round}`);
    const { requestId } = await world.as(a).run("friend:request", { number: b.number });
    const input = { requestId: requestId ?? 0 };
    const [accepted, withdrawn] = await Promise.all([
      world.as(b).execute("friend:accept", input),
      world.as(a).execute("friend:withdraw", input),
    ]);
    expect(accepted.ok).toBe(!withdrawn.ok);
    expect(await friendsOf(a)).toEqual(accepted.ok ? [b.id] : []);
    expect(await friendsOf(b)).toEqual(accepted.ok ? [a.id] : []);
  }
});

test("a removed friend is gone on both sides; the conversation can be read, not continued", async () => {
  const conversationId = await world.befriend(me, other);
  await world.as(other).send(conversationId, "在吗");
  world.takePublished();
  await world.as(me).run("friend:remove", { personId: other.id });
  const published = world.takePublished();
  expect(payloadsOf(published, "friend:removed", { person: me.id })).toEqual([
    { rev: await revOf(me), friendId: other.id },
  ]);
  expect(payloadsOf(published, "friend:removed", { person: other.id })).toEqual([
    { rev: await revOf(other), friendId: me.id },
  ]);
  expect(await friendsOf(me)).toEqual([]);
  expect(await friendsOf(other)).toEqual([]);
  for (const person of [me, other]) {
    const send = { conversationId, clientMessageId: `after-${person.id}`, body: "?" };
    expect(codeOf(await world.as(person).execute("message:send", send))).toBe("not_friends");
    const { messages } = await world.as(person).read("history:page", { conversationId });
    expect(messages.map(({ body }) => body)).toEqual(["在吗"]);
  }
  expect(codeOf(await world.as(me).execute("friend:remove", { personId: other.id }))).toBe("not_available");
});

test("friends again talk on in the same conversation", async () => {
  const conversationId = await world.befriend(me, other);
  await world.as(me).send(conversationId, "第一次");
  await world.as(me).run("friend:remove", { personId: other.id });
  world.takePublished();
  expect(await world.befriend(other, me)).toBe(conversationId);
  const published = world.takePublished();
  const [added] = payloadsOf(published, "friend:added", { person: me.id });
  expect(added?.conversation).toMatchObject({ lastSeq: 1, lastMessage: { body: "第一次" } });
  expect((await world.as(me).send(conversationId, "又见面了")).seq).toBe(2);
  const { notices } = await world.as(me).read("history:page", { conversationId });
  expect(notices.map(({ kind, afterSeq }) => [kind, afterSeq])).toEqual([
    ["conversation:opened", 0],
    ["conversation:opened", 1],
  ]);
});

test("a remark and a category are one's own business", async () => {
  await world.befriend(me, other);
  const { category } = await world.as(me).run("category:create", { name: "同学" });
  world.takePublished();
  await world.as(me).run("friend:update", {
    personId: other.id,
    remark: "班长",
    categoryId: category.id,
  });
  const published = world.takePublished();
  expect(published.events).toHaveLength(1);
  const [updated] = payloadsOf(published, "friend:updated", { person: me.id });
  expect(updated?.friend).toMatchObject({ remark: "班长", categoryId: category.id });
  const personal = await world.as(me).read("personal:load", {});
  expect(personal.friends).toEqual([updated?.friend]);
  expect(personal.rev).toBe(updated?.rev);
  expect((await world.as(other).read("personal:load", {})).friends[0]).toMatchObject({ remark: "" });

  await world.as(me).run("friend:update", { personId: other.id, categoryId: null });
  const [friend] = (await world.as(me).read("personal:load", {})).friends;
  expect(friend).toMatchObject({ remark: "班长", categoryId: null });
});

test("neither a stranger nor somebody else's category can be used", async () => {
  await world.befriend(me, other);
  const { category } = await world.as(other).run("category:create", { name: "别人的" });
  const update = (personId: number, categoryId?: number) =>
    world.as(me).execute("friend:update", { personId, remark: "x", categoryId });
  expect(codeOf(await update(other.id, category.id))).toBe("not_available");
  expect(codeOf(await update(third.id))).toBe("not_available");
  expect(await update(999_999)).toEqual(await update(third.id));
});

test("categories are made, renamed and removed; their friends come back to 我的好友", async () => {
  await world.befriend(me, other);
  const hand = world.as(me);
  const { category: first } = await hand.run("category:create", { name: "家人" });
  const { category: second } = await hand.run("category:create", { name: "同事" });
  expect(second.position).toBeGreaterThan(first.position);
  expect(codeOf(await hand.execute("category:create", { name: " 家人 " }))).toBe("name_taken");
  expect(codeOf(await hand.execute("category:rename", { categoryId: second.id, name: "家人" }))).toBe(
    "name_taken",
  );
  await hand.run("friend:update", { personId: other.id, categoryId: second.id });
  world.takePublished();
  await hand.run("category:rename", { categoryId: second.id, name: "同事们" });
  await hand.run("category:remove", { categoryId: second.id });
  const listed = payloadsOf(world.takePublished(), "category:listed", { person: me.id });
  expect(listed.map(({ categories }) => categories.map(({ name }) => name))).toEqual([
    ["家人", "同事们"],
    ["家人"],
  ]);
  const personal = await hand.read("personal:load", {});
  expect(personal.friends[0]?.categoryId).toBeNull();
  expect(personal.rev).toBe(listed.at(-1)?.rev);
  const foreign = await world.as(other).execute("category:rename", { categoryId: first.id, name: "x" });
  expect(foreign).toEqual(await world.as(other).execute("category:rename", { categoryId: 9e6, name: "x" }));
  expect(codeOf(foreign)).toBe("not_available");
});
