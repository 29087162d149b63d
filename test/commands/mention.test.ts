import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { WireMention } from "#lib/contract/wire.ts";
import { stateOfSnapshot } from "#lib/domain/apply/personal.ts";
import type { MessengerState } from "#lib/domain/state.ts";
import { applyEvent } from "#lib/domain/timeline.ts";
import type { PublishedEvent } from "#lib/server/ports/publisher.ts";
import { watchConvergence } from "../converges.ts";
import { type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 1000 });
const [alice, bob, carol, stranger] = await world.people("alice", "bob", "carol", "dave");
const { conversationId } = await world.group(alice, [bob, carol]);
world.takePublished();

/** "@姓名 " for each of these, and where they stand. */
function calling(...people: { id: number; name: string }[]): { body: string; mentions: WireMention[] } {
  let body = "";
  const mentions = people.map(({ id, name }) => {
    const mention = { userId: id, start: body.length, length: name.length + 1 };
    body += `@${name} `;
    return mention;
  });
  return { body, mentions };
}

async function say(by: Person, ...people: Person[]) {
  const input = { conversationId, clientMessageId: randomUUID(), ...calling(...people) };
  return (await world.as(by).run("message:send", input)).message;
}

async function unreadOf(person: Person) {
  const isIt = (row: { id?: number; conversationId?: number }) =>
    (row.id ?? row.conversationId) === conversationId;
  const { heads } = await world.as(person).read("heads:load", {});
  const { conversations } = await world.as(person).read("personal:load", {});
  const seqs = heads.find(isIt)?.mentionSeqs;
  expect(conversations.find(isIt)?.mentionSeqs).toEqual(seqs);
  return seqs;
}

test("who is named is stored, told to everybody, and read back alike", async () => {
  const expected = calling(bob, carol).mentions;
  const message = await say(alice, bob, carol);
  expect(message.mentions).toEqual(expected);
  const [posted] = payloadsOf(world.takePublished(), "message:posted");
  expect(posted?.messages).toEqual([message]);
  const { messages } = await world.as(bob).read("history:page", { conversationId });
  expect(messages.at(-1)).toEqual(message);
  const cursors = [{ conversationId, sinceRev: message.rev - 1 }];
  const { changes } = await world.as(carol).read("changes:since", { cursors });
  expect(changes[0]?.messages).toEqual([message]);
  expect(await unreadOf(bob)).toEqual([message.seq]);
  expect(await unreadOf(alice)).toEqual([]);
});

test("a message that names nobody says nothing of mentions", async () => {
  expect(await world.as(alice).send(conversationId, "@小红")).not.toHaveProperty("mentions");
});

test("who is no member, or nobody, stays plain text; the others stay named", async () => {
  const nobody = { id: 999_999, name: "无人" };
  const { body, mentions } = calling(bob, stranger, nobody, carol);
  const input = { conversationId, clientMessageId: randomUUID(), body, mentions };
  const { message } = await world.as(alice).run("message:send", input);
  expect(message.body).toBe(body);
  expect(message.mentions?.map(({ userId }) => userId)).toEqual([bob.id, carol.id]);
  const strangersOnly = await say(alice, stranger);
  expect(strangersOnly).not.toHaveProperty("mentions");
  expect(await world.db.messageMention.count({ where: { userId: stranger.id } })).toBe(0);
});

test("named twice counts once; whoever names themselves has read it", async () => {
  const before = (await unreadOf(bob))?.length ?? 0;
  const message = await say(carol, bob, bob, carol);
  expect(message.mentions).toHaveLength(3);
  expect(await unreadOf(bob)).toHaveLength(before + 1);
  expect(await unreadOf(carol)).toEqual([]);
});

test("the order in which places are given does not matter", async () => {
  const { body, mentions } = calling(bob, carol);
  const input = { conversationId, clientMessageId: randomUUID(), body, mentions: mentions.toReversed() };
  const { message } = await world.as(alice).run("message:send", input);
  expect(message.mentions).toEqual(mentions);
});

test("reading takes them away, on every device", async () => {
  const first = await say(alice, bob);
  const second = await say(alice, bob);
  await world.as(bob).run("receipt:read", { conversationId, seq: first.seq });
  expect(await unreadOf(bob)).toEqual([second.seq]);
  await world.as(bob).run("receipt:read", { conversationId, seq: second.seq });
  expect(await unreadOf(bob)).toEqual([]);
});

test("what is taken back names nobody any more", async () => {
  const before = await unreadOf(bob);
  const { seq } = await say(alice, bob);
  expect(await unreadOf(bob)).toEqual([...(before ?? []), seq]);
  const converges = await watchConvergence(world, alice, bob);
  const { message } = await world.as(alice).run("message:recall", { conversationId, seq });
  expect(message).not.toHaveProperty("mentions");
  await converges();
  expect(await unreadOf(bob)).toEqual(before);
});

test("a repeat is answered with the first message and names nobody anew", async () => {
  const input = { conversationId, clientMessageId: randomUUID() };
  const first = await world.as(alice).run("message:send", { ...input, ...calling(bob) });
  const again = await world.as(alice).run("message:send", { ...input, ...calling(carol) });
  expect(again).toEqual(first);
  const { seq } = first.message;
  const rows = await world.db.messageMention.findMany({ where: { conversationId, seq } });
  expect(rows.map(({ userId }) => userId)).toEqual([bob.id]);
});

test("many at once, in one commit, each keep their own", async () => {
  const sent = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      n % 3 === 0
        ? say(alice, n % 2 ? bob : carol)
        : world.as(bob).send(conversationId, `第 ${n} 条，没有提到谁`),
    ),
  );
  const { messages } = await world.as(alice).read("history:page", { conversationId, limit: 30 });
  expect(messages).toEqual(sent.toSorted((a, b) => a.seq - b.seq));
});

test("what stood before coming back is not waiting", async () => {
  await say(alice, carol);
  await world.as(carol).run("group:leave", { conversationId });
  const away = await say(alice, carol);
  expect(away).not.toHaveProperty("mentions");
  await world.as(alice).run("group:invite", { conversationId, personIds: [carol.id] });
  expect(await unreadOf(carol)).toEqual([]);
  const back = await say(alice, carol);
  expect(await unreadOf(carol)).toEqual([back.seq]);
});

test("a client that has the group open follows by events", async () => {
  const converges = await watchConvergence(world, alice, bob, carol);
  const { seq } = await say(alice, bob, carol);
  await say(bob, alice);
  await world.as(carol).run("receipt:read", { conversationId, seq });
  await converges();
});

test("of very many the newest are told, and a client that follows by events knows the same", async () => {
  const now = async () => stateOfSnapshot(await world.as(bob).read("personal:load", {}));
  const followed = async (before: MessengerState) => {
    const isBobs = ({ to }: PublishedEvent) => !("person" in to) || to.person === bob.id;
    const events = world.takePublished().events.filter(isBobs);
    const after = events.reduce((state, { name, payload }) => applyEvent(state, name, payload).state, before);
    const { mentionSeqs } = after.conversations[conversationId] ?? {};
    expect(mentionSeqs).toEqual(await unreadOf(bob));
    return mentionSeqs;
  };
  const start = await now();
  world.takePublished();
  const seqs: number[] = [];
  for (let n = 0; n < 103; n++) seqs.push((await say(alice, bob, carol)).seq);
  expect(await followed(start)).toEqual(seqs.slice(-100));
  const full = await now();
  await world.as(bob).run("receipt:read", { conversationId, seq: seqs[50] ?? 0 });
  expect(await followed(full)).toEqual(seqs.slice(51));
});
