import { afterAll, beforeEach, expect, test } from "vitest";
import { watchConvergence } from "../converges.ts";
import { codeOf, openWorld, type Person, payloadsOf, type World } from "../world.ts";

let world: World;
let alice: Person;
let bob: Person;
let carol: Person;
let conversationId: number;
let run = 0;

beforeEach(async () => {
  world ??= await openWorld({ limitFactor: 100 });
  run += 1;
  [alice, bob, carol] = await world.people(`a${run}`, `b${run}`, `c${run}`);
  conversationId = await world.befriend(alice, bob);
  for (const body of ["在吗", "看到回我", "急"]) await world.as(alice).send(conversationId, body);
  world.takePublished();
});
afterAll(() => world.close());

const share = (person: Person, sharesReads: boolean) =>
  world.as(person).run("person:update", { sharesReads });
const read = (person: Person, seq: number) => world.as(person).run("receipt:read", { conversationId, seq });
const headOf = async (person: Person) =>
  (await world.as(person).read("heads:load", {})).heads.find(
    (head) => head.conversationId === conversationId,
  );
/** How far this person sees the other one of the two to have read: in the friend's row, and in the heads. */
async function seenBy(person: Person): Promise<number | null | undefined> {
  const { friends } = await world.as(person).read("personal:load", {});
  const { readSeq } = friends.find((friend) => friend.conversationId === conversationId) ?? {};
  const head = await headOf(person);
  expect(head?.peerReadSeq).toBe(readSeq ?? null);
  return readSeq;
}
const markOf = async (person: Person) => {
  const { conversations } = await world.as(person).read("personal:load", {});
  return conversations.find(({ id }) => id === conversationId)?.membership.isMarkedUnread;
};

test("a friend learns what I have read, nobody else does", async () => {
  expect(await seenBy(alice)).toBe(0);
  await read(bob, 2);
  const published = world.takePublished();
  const seen = { conversationId, personId: bob.id, readSeq: 2 };
  expect(payloadsOf(published, "receipt:seen", { person: alice.id })).toEqual([seen]);
  expect(payloadsOf(published, "receipt:seen")).toHaveLength(1);
  expect(await seenBy(alice)).toBe(2);
  expect(await seenBy(bob)).toBe(3);
  await read(bob, 1);
  expect(world.takePublished().events).toEqual([]);
});

test("who answers has read what stood before", async () => {
  const check = await watchConvergence(world, alice, bob);
  const { seq } = await world.as(bob).send(conversationId, "来了");
  const published = await check();
  expect(published.events.map(({ name }) => name)).toEqual(["message:posted"]);
  expect(await seenBy(alice)).toBe(seq);
});

test("in a group nobody is told what others have read", async () => {
  const group = await world.group(alice, [bob, carol]);
  await world.as(alice).send(group.conversationId, "大家好");
  world.takePublished();
  await world.as(bob).run("receipt:read", { conversationId: group.conversationId, seq: 1 });
  expect(payloadsOf(world.takePublished(), "receipt:seen")).toEqual([]);
  const { heads } = await world.as(alice).read("heads:load", {});
  expect(heads.find((head) => head.conversationId === group.conversationId)?.peerReadSeq).toBeNull();
});

test("who does not share shows nothing and sees nothing, until both share again", async () => {
  await read(bob, 1);
  const check = await watchConvergence(world, alice, bob, carol);
  await share(bob, false);
  const switched = await check();
  expect(payloadsOf(switched, "receipt:shared", { person: alice.id })).toMatchObject([
    { positions: [{ personId: bob.id, readSeq: null }] },
  ]);
  expect([await seenBy(alice), await seenBy(bob)]).toEqual([null, null]);
  await read(bob, 3);
  expect(payloadsOf(await check(), "receipt:seen")).toEqual([]);

  // As long as one of the two does not share, the other one's switch says nothing.
  await share(alice, false);
  expect(payloadsOf(await check(), "receipt:shared", { person: bob.id })).toMatchObject([{ positions: [] }]);
  await share(bob, true);
  expect([await seenBy(alice), await seenBy(bob)]).toEqual([null, null]);
  await check();
  await share(alice, true);
  await check();
  expect([await seenBy(alice), await seenBy(bob)]).toEqual([3, 3]);
});

test("sharing is switched together with a name, and friends follow without a gap", async () => {
  await world.befriend(bob, carol);
  const check = await watchConvergence(world, alice, bob, carol);
  await world.as(bob).run("person:update", { name: "小红红", sharesReads: false });
  const published = await check();
  for (const { id } of [alice, carol])
    expect(payloadsOf(published, "person:updated", { person: id })).toHaveLength(1);
  expect(payloadsOf(published, "me:updated", { person: bob.id })).toMatchObject([
    { me: { name: "小红红", sharesReads: false } },
  ]);
});

test("two who switch at the same moment agree in the end", async () => {
  await share(alice, false);
  await share(bob, false);
  const check = await watchConvergence(world, alice, bob);
  await Promise.all([share(alice, true), share(bob, true)]);
  await check();
  expect([await seenBy(alice), await seenBy(bob)]).toEqual([0, 3]);
});

test("who is no friend any more learns nothing further", async () => {
  const check = await watchConvergence(world, alice, bob);
  await world.as(alice).run("friend:remove", { personId: bob.id });
  await read(bob, 3);
  expect(payloadsOf(await check(), "receipt:seen")).toEqual([]);
  expect([(await headOf(alice))?.peerReadSeq, (await headOf(bob))?.peerReadSeq]).toEqual([null, null]);
  await share(bob, false);
  expect(payloadsOf(await check(), "receipt:shared", { person: alice.id })).toEqual([]);
});

test("a conversation is marked as unread on every device, and reading takes the mark away", async () => {
  await read(bob, 3);
  const check = await watchConvergence(world, alice, bob);
  const mark = () => world.as(bob).run("receipt:mark-unread", { conversationId });
  await mark();
  await mark();
  const published = await check();
  expect(published.events).toMatchObject([
    { to: { person: bob.id }, name: "receipt:marked", payload: { conversationId, isMarkedUnread: true } },
  ]);
  expect(await markOf(bob)).toBe(true);
  expect((await headOf(bob))?.readSeq).toBe(3);

  expect(await read(bob, 0)).toEqual({ readSeq: 3 });
  expect(payloadsOf(await check(), "receipt:marked")).toMatchObject([{ isMarkedUnread: false }]);
  expect(await markOf(bob)).toBe(false);
  expect(await markOf(alice)).toBe(false);
});

test("a stranger cannot tell a conversation to mark from none", async () => {
  const mark = (id: number) => world.as(carol).execute("receipt:mark-unread", { conversationId: id });
  expect(codeOf(await mark(conversationId))).toBe("not_available");
  expect(await mark(conversationId)).toEqual(await mark(999_999));
});
