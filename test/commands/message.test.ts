import { expect, test } from "vitest";
import { runtime } from "#lib/server/ports/runtime.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [alice, bob, stranger] = await world.people("alice", "bob", "carol");
const conversationId = await world.befriend(alice, bob);
world.takePublished();

const readSeqOf = async (person: Person) =>
  (await world.as(person).read("heads:load", {})).heads.find((head) => head.conversationId === conversationId)
    ?.readSeq;

test("everyone receives the object that the sender is answered with", async () => {
  const message = await world.as(alice).send(conversationId, "今晚吃什么？");
  expect(message).toMatchObject({ conversationId, seq: 1, rev: 2, senderId: alice.id, kind: "text" });
  const published = world.takePublished();
  expect(published.events).toHaveLength(1);
  const [posted] = payloadsOf(published, "message:posted", { conversation: conversationId });
  expect(posted?.messages).toEqual([message]);
  expect(posted?.people.map(({ name }) => name)).toEqual([alice.name]);
  const { messages } = await world.as(bob).read("history:page", { conversationId });
  expect(messages).toEqual([message]);
});

test("a message carries the sender's name of now, not of the first message", async () => {
  await world.as(bob).send(conversationId, "火锅");
  await world.as(bob).run("person:update", { name: "小红红" });
  world.takePublished();
  await world.as(bob).send(conversationId, "我改名了");
  const [posted] = payloadsOf(world.takePublished(), "message:posted");
  expect(posted?.people.map(({ name }) => name)).toEqual(["小红红"]);
});

test("who sends has read what stood before; the other has not", async () => {
  const before = await readSeqOf(bob);
  const { seq } = await world.as(alice).send(conversationId, "好");
  expect(await readSeqOf(alice)).toBe(seq);
  expect(await readSeqOf(bob)).toBe(before);
});

test("who was removed after a message was stored learns by trying again that it stands", async () => {
  const group = await world.group(alice, [bob]);
  const attempt = (clientMessageId: string) =>
    world.as(bob).execute("message:send", { ...group, clientMessageId, body: "我在" });
  const stored = await attempt("before-removal-1");
  await world.as(alice).run("group:remove-member", { ...group, personId: bob.id });
  // Nothing is remembered of who is no member, and nothing is after a restart.
  runtime().standings.forgetPerson(bob.id);
  expect(await attempt("before-removal-1")).toEqual(stored);
  expect(codeOf(await attempt("after-removal-1"))).toBe("not_available");
});

test("a stranger cannot tell a conversation from none", async () => {
  const send = (id: number) =>
    world.as(stranger).execute("message:send", {
      conversationId: id,
      clientMessageId: "stranger-1",
      body: "?",
    });
  expect(codeOf(await send(conversationId))).toBe("not_available");
  expect(await send(conversationId)).toEqual(await send(999_999));
  expect(codeOf(await world.as(null).execute("message:send", {} as never))).toBe("invalid_input");
  const anonymous = { conversationId, clientMessageId: "anonymous-1", body: "?" };
  expect(codeOf(await world.as(null).execute("message:send", anonymous))).toBe("not_signed_in");
});

test("a blank or far too long message is refused", async () => {
  const send = (body: string) =>
    world.as(alice).execute("message:send", { conversationId, clientMessageId: "blank-0001", body });
  expect(codeOf(await send(" \n\u3000"))).toBe("invalid_input");
  expect(await send("字".repeat(10_001))).toMatchObject({
    refusal: { field: "body", params: { issue: "too_long", max: 10_000 } },
  });
  expect((await send("字".repeat(10_000))).ok).toBe(true);
});

test("sending very fast is slowed down, per person", async () => {
  const send = (person: Person, n: number) =>
    world
      .as(person, "socket")
      .execute("message:send", { conversationId, clientMessageId: `fast-${person.id}-${n}`, body: "快" });
  const answers = [];
  for (let n = 0; n < 65; n++) answers.push(await send(alice, n));
  const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
  expect(refused).toHaveLength(5);
  expect(refused[0]?.code).toBe("too_many_requests");
  expect(Number(refused[0]?.params?.seconds)).toBeGreaterThan(0);
  expect((await send(bob, 0)).ok).toBe(true);
});

test("reading moves forward only, never past the end, and one's other devices follow", async () => {
  for (const body of ["一", "二"]) await world.as(alice).send(conversationId, body);
  const { heads } = await world.as(bob).read("heads:load", {});
  const last = heads[0]?.lastSeq ?? 0;
  world.takePublished();
  const read = (seq: number) => world.as(bob).run("receipt:read", { conversationId, seq });
  expect(await read(last - 1)).toEqual({ readSeq: last - 1 });
  expect(await read(1)).toEqual({ readSeq: last - 1 });
  expect(await read(last + 1000)).toEqual({ readSeq: last });
  expect(await read(last)).toEqual({ readSeq: last });
  const moved = payloadsOf(world.takePublished(), "receipt:moved", { person: bob.id });
  expect(moved).toEqual([
    { conversationId, readSeq: last - 1 },
    { conversationId, readSeq: last },
  ]);
});

test("positions reported out of order at once end at the furthest", async () => {
  for (let n = 0; n < 10; n++) await world.as(alice).send(conversationId, `${n}`);
  const last = (await world.as(bob).read("heads:load", {})).heads[0]?.lastSeq ?? 0;
  const seqs = [last - 3, last, last - 7, last - 1];
  await Promise.all(seqs.map((seq) => world.as(bob).run("receipt:read", { conversationId, seq })));
  expect(await readSeqOf(bob)).toBe(last);
});

test("a thousand and more at once, from people not yet remembered, are all stored in order", async () => {
  for (const { id } of [alice, bob]) runtime().standings.forgetPerson(id);
  const sends = Array.from({ length: 1_200 }, (_, n) =>
    world.as(n % 2 ? alice : bob).send(conversationId, `第 ${n} 条`),
  );
  const seqs = (await Promise.all(sends)).map(({ seq }) => seq);
  expect(new Set(seqs).size).toBe(1_200);
  expect(Math.max(...seqs) - Math.min(...seqs)).toBe(1_199);
});
