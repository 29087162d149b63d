import { expect, test } from "vitest";
import { codeOf, type Person, payloadsOf } from "./world.ts";
import { worldOfFile } from "./world-of-file.ts";

const world = await worldOfFile({ limitFactor: 1000 });
const [alice, bob, carol, dave] = await world.people("alice", "bob", "carol", "dave");

const seqsOf = async (conversationId: number) =>
  (await world.db.message.findMany({ where: { conversationId }, orderBy: { seq: "asc" } })).map(
    ({ seq }) => seq,
  );
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);

test("forty people sending at once leave no hole and no double, and keep each one's order", async () => {
  const people = await Promise.all(upTo(40).map((n) => world.person(`sender ${n}`)));
  const { conversationId } = await world.group(alice, people);
  world.takePublished();
  const sent = await Promise.all(
    people.map(async (person) => {
      const mine = [];
      for (const n of upTo(5)) mine.push(await world.as(person).send(conversationId, `第 ${n} 条`));
      return mine;
    }),
  );
  expect(await seqsOf(conversationId)).toEqual(upTo(200));
  for (const mine of sent) {
    const seqs = mine.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  }
  const posted = payloadsOf(world.takePublished(), "message:posted").flatMap(({ messages }) => messages);
  expect(posted.map(({ seq }) => seq)).toEqual(upTo(200));
  expect(posted).toEqual(sent.flat().toSorted((a, b) => a.seq - b.seq));
  const revs = posted.map(({ rev }) => rev);
  expect(revs).toEqual(upTo(200).map((n) => (revs[0] ?? 0) + n - 1));
});

test("what is sent at once shares a commit", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  await world.as(alice).send(conversationId, "热身");
  world.takePublished();
  await Promise.all(upTo(20).map((n) => world.as(alice).send(conversationId, `${n}`)));
  const batches = payloadsOf(world.takePublished(), "message:posted");
  expect(batches.length).toBeLessThan(20);
  expect(batches.flatMap(({ messages }) => messages)).toHaveLength(20);
  expect(batches[0]?.people.map(({ id }) => id)).toEqual([alice.id]);
});

test("one batch serves several conversations", async () => {
  const groups = await Promise.all([world.group(alice), world.group(alice), world.group(alice)]);
  await Promise.all(
    groups.flatMap(({ conversationId }) => upTo(10).map((n) => world.as(alice).send(conversationId, `${n}`))),
  );
  for (const { conversationId } of groups) expect(await seqsOf(conversationId)).toEqual(upTo(10));
});

test("a retry is answered with the first message and burns no number", async () => {
  const { conversationId } = await world.group(alice);
  const first = await world.as(alice).send(conversationId, "你好", "retry-me-0001");
  world.takePublished();
  const second = await world.as(alice).send(conversationId, "你好", "retry-me-0001");
  expect(second).toEqual(first);
  expect(world.takePublished().events).toEqual([]);
  const next = await world.as(alice).send(conversationId, "再见");
  expect(next.seq).toBe(first.seq + 1);
});

test("the same message sent many times at once is stored once", async () => {
  const { conversationId } = await world.group(alice);
  const answers = await Promise.all(
    upTo(20).map(() => world.as(alice).send(conversationId, "只有一次", "only-once-01")),
  );
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await seqsOf(conversationId)).toEqual([1]);
  const after = await world.as(alice).send(conversationId, "第二条");
  expect(after).toMatchObject({ seq: 2, rev: (answers[0]?.rev ?? 0) + 1 });
});

test("two people may choose the same clientMessageId", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  const a = await world.as(alice).send(conversationId, "我的", "shared-id-1");
  const b = await world.as(bob).send(conversationId, "你的", "shared-id-1");
  expect([a.seq, b.seq]).toEqual([1, 2]);
});

test("a refused draft burns no number, for its neighbours in the batch neither", async () => {
  const { conversationId } = await world.group(alice, [bob, carol]);
  // All three are remembered as allowed to speak; then the rules move.
  for (const person of [alice, bob, carol]) await world.as(person).send(conversationId, "在");
  await world.db.membership.update({
    where: { conversationId_userId: { conversationId, userId: bob.id } },
    data: { silencedUntil: new Date(Date.now() + 60_000) },
  });
  await world.db.conversation.update({
    where: { id: conversationId },
    data: { rulesRev: { increment: 1 } },
  });
  const send = (person: Person) =>
    world.as(person).execute("message:send", {
      conversationId,
      clientMessageId: `refused-${person.id}`,
      body: "?",
    });
  const [fromAlice, fromBob, fromCarol] = await Promise.all([send(alice), send(bob), send(carol)]);
  expect(codeOf(fromBob)).toBe("silenced");
  expect(fromAlice.ok && fromCarol.ok).toBe(true);
  expect(await seqsOf(conversationId)).toEqual(upTo(5));
  // A silence that has passed is found out from memory too.
  world.clock.now = () => Date.now() + 120_000;
  expect((await send(bob)).ok).toBe(true);
  world.clock.now = () => Date.now();
});

test("who is removed while sending has either sent before or is refused after", async () => {
  const { conversationId } = await world.group(alice, [dave]);
  await world.as(dave).send(conversationId, "我在");
  const sends = upTo(30).map((n) =>
    world.as(dave).execute("message:send", {
      conversationId,
      clientMessageId: `leaving-${n}`,
      body: `${n}`,
    }),
  );
  const removed = world.as(alice).run("group:remove-member", { conversationId, personId: dave.id });
  const answers = await Promise.all(sends);
  await removed;
  const change = await world.db.conversationChange.findFirstOrThrow({
    where: { conversationId, kind: "group:member-removed" },
  });
  const messages = await world.db.message.findMany({ where: { conversationId } });
  expect(messages).toHaveLength(1 + answers.filter(({ ok }) => ok).length);
  for (const { seq } of messages) expect(seq).toBeLessThanOrEqual(change.afterSeq);
  const late = await world.as(dave).execute("message:send", {
    conversationId,
    clientMessageId: "too-late-1",
    body: "?",
  });
  expect(codeOf(late)).toBe("not_available");
});

test("times of messages written in bulk sort with those of the typed client", async () => {
  const { conversationId } = await world.group(alice);
  const before = new Date(Date.now() - 1);
  const message = await world.as(alice).send(conversationId, "几点了");
  const found = await world.db.message.findFirst({
    where: { conversationId, createdAt: { gte: before, lte: new Date() } },
  });
  expect(found?.createdAt.toISOString()).toBe(message.sentAt);
});

test("a body is kept exactly as typed", async () => {
  const { conversationId } = await world.group(alice);
  const body = "  \t“引号” 'quote' \\ {\"a\": null}\n\n👩‍👩‍👧 𠮷 %s $1 ? \u0000".replace("\u0000", "");
  const { body: answered } = await world.as(alice).send(conversationId, body);
  const { messages } = await world.as(alice).read("history:page", { conversationId });
  expect(answered).toBe(body);
  expect(messages.at(-1)?.body).toBe(body);
});
