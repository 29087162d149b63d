import { expect, test } from "vitest";
import type { Person } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 1000 });
const [alice, bob, carol] = await world.people("alice", "bob", "carol");

const since = async (person: Person, ...cursors: [number, number][]) =>
  world.as(person).read("changes:since", {
    cursors: cursors.map(([conversationId, sinceRev]) => ({ conversationId, sinceRev })),
  });
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);
const sendMany = (person: Person, conversationId: number, n: number) =>
  Promise.all(upTo(n).map((at) => world.as(person).send(conversationId, `第 ${at} 条`)));

/** Rows as a long history left them, without the time that living it takes. */
async function giveHistory(conversationId: number, senderId: number, n: number): Promise<void> {
  const head = await world.db.conversation.update({
    where: { id: conversationId },
    data: { lastSeq: { increment: n }, lastRev: { increment: n } },
  });
  await world.db.message.createMany({
    data: upTo(n).map((at) => ({
      conversationId,
      seq: head.lastSeq - n + at,
      rev: head.lastRev - n + at,
      senderId,
      clientMessageId: `history-${conversationId}-${at}`,
      body: `历史 ${at}`,
    })),
  });
}

test("what came after a cursor, with the people it names", async () => {
  const { conversationId, number } = await world.group(alice, [bob]);
  const [first] = await sendMany(alice, conversationId, 3);
  await world.as(carol).run("group:join", { number });
  const { changes, people } = await since(bob, [conversationId, first?.rev ?? 0]);
  expect(changes).toMatchObject([{ conversationId, rev: 5, isComplete: true, isTooFar: false }]);
  expect(changes[0]?.messages.map(({ seq }) => seq)).toEqual([2, 3]);
  expect(changes[0]?.notices).toMatchObject([{ kind: "group:members-joined", rev: 5, afterSeq: 3 }]);
  expect(changes[0]?.members).toMatchObject([{ person: { id: carol.id }, role: "member" }]);
  expect(people.map(({ id }) => id)).toEqual([alice.id, carol.id].toSorted((a, b) => a - b));
});

test("nothing new is answered with the same cursor", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  const { changes, people } = await since(bob, [conversationId, 1]);
  expect(changes).toEqual([
    {
      conversationId,
      messages: [],
      notices: [],
      members: [],
      group: null,
      faces: null,
      rev: 1,
      isComplete: true,
      isTooFar: false,
    },
  ]);
  expect(people).toEqual([]);
});

test("a long absence comes in pages, each rev once", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  await giveHistory(conversationId, alice.id, 1_234);
  const revs: number[] = [];
  let cursor = 0;
  for (let round = 1; ; round++) {
    const [change] = (await since(bob, [conversationId, cursor])).changes;
    revs.push(...[...change!.notices, ...change!.messages].map(({ rev }) => rev));
    cursor = change!.rev;
    if (change!.isComplete) break;
    expect(round).toBeLessThan(4);
  }
  expect(revs).toEqual(upTo(1_235));
});

test("too far behind, or ahead of a restored database: start over from the latest page", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  await giveHistory(conversationId, alice.id, 2_100);
  for (const sinceRev of [1, 999_999]) {
    const [change] = (await since(bob, [conversationId, sinceRev])).changes;
    expect(change).toMatchObject({ messages: [], notices: [], rev: 2_101, isComplete: true, isTooFar: true });
  }
});

test("an answer is bounded over all conversations; what it leaves out keeps its cursor", async () => {
  const ids = [];
  for (let n = 0; n < 5; n++) {
    const { conversationId } = await world.group(alice, [bob]);
    await giveHistory(conversationId, alice.id, 499);
    ids.push(conversationId);
  }
  const { changes } = await since(bob, ...ids.map((id): [number, number] => [id, 0]));
  const found = changes.flatMap(({ messages, notices }) => [...messages, ...notices]);
  expect(found).toHaveLength(2_000);
  expect(changes.map(({ isComplete, rev }) => [isComplete, rev])).toEqual([
    [true, 500],
    [true, 500],
    [true, 500],
    [true, 500],
    [false, 0],
  ]);
});

test("others' conversations and unknown ones are left out alike", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  expect((await since(carol, [conversationId, 0], [999_999, 0])).changes).toEqual([]);
});

test("who came later sees nothing from before, from whatever cursor", async () => {
  const { conversationId, number } = await world.group(alice, [bob]);
  await sendMany(alice, conversationId, 3);
  await world.as(carol).run("group:join", { number });
  await world.as(alice).send(conversationId, "欢迎");
  const [change] = (await since(carol, [conversationId, 0])).changes;
  expect(change?.messages.map(({ body }) => body)).toEqual(["欢迎"]);
  expect(change?.notices.map(({ kind }) => kind)).toEqual(["group:members-joined"]);
  const { messages, hasOlder } = await world.as(carol).read("history:page", { conversationId });
  expect(messages.map(({ body }) => body)).toEqual(["欢迎"]);
  expect(hasOlder).toBe(false);
});

test("history pages cover everything once, notices beside their message", async () => {
  const { conversationId, number } = await world.group(alice, [bob]);
  await sendMany(alice, conversationId, 10);
  await world.as(carol).run("group:join", { number });
  await sendMany(bob, conversationId, 10);
  await world.as(carol).run("group:leave", { conversationId });
  const pages = [];
  let beforeSeq: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof read>> = await read(beforeSeq);
    pages.unshift(page);
    beforeSeq = page.hasOlder ? page.messages[0]!.seq : null;
  } while (beforeSeq !== null);
  function read(before: number | null) {
    return world.as(bob).read("history:page", { conversationId, beforeSeq: before, limit: 5 });
  }
  expect(pages.map(({ messages }) => messages.map(({ seq }) => seq))).toEqual([
    [1, 2, 3, 4, 5],
    [6, 7, 8, 9, 10],
    [11, 12, 13, 14, 15],
    [16, 17, 18, 19, 20],
  ]);
  expect(pages.map(({ notices }) => notices.map(({ kind, afterSeq }) => [kind, afterSeq]))).toEqual([
    [["group:created", 0]],
    [["group:members-joined", 10]],
    [],
    [["group:member-left", 20]],
  ]);
  for (const { rev } of pages) expect(rev).toBe(23);
});
