import { expect, test } from "vitest";
import { PROTOCOL_VERSION } from "#lib/contract/version.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { codeOf, type Person } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 1000 });
const [alice, bob, carol] = await world.people("alice", "bob", "carol");

test("a newcomer's snapshot is empty but complete", async () => {
  const erin = await world.person("erin");
  const snapshot = await world.as(erin).read("snapshot:load", {});
  expect(snapshot).toMatchObject({ protocol: PROTOCOL_VERSION, presences: {} });
  expect(snapshot.personal).toEqual({
    rev: 0,
    me: {
      id: erin.id,
      number: erin.number,
      name: "老王",
      signature: "",
      email: "erin@example.org",
      status: "online",
      siteRole: "member",
      sharesReads: true,
    },
    categories: [],
    groupCategories: [],
    friends: [],
    requests: [],
    conversations: [],
    people: [],
  });
});

test("only the signed-in read anything", async () => {
  for (const name of ["snapshot:load", "heads:load", "personal:load"] as const)
    expect(codeOf(await world.as(null).ask(name, {}))).toBe("not_signed_in");
  expect(codeOf(await world.as(null).ask("directory:find", { text: "x" }))).toBe("not_signed_in");
});

test("a snapshot names everybody it shows, and travels without an e-mail address of others", async () => {
  await world.befriend(alice, bob);
  const { conversationId, number } = await world.group(bob, [alice]);
  await world.as(carol).run("group:join", { number });
  await world.as(carol).send(conversationId, "大家好");
  const { personal } = await world.as(alice).read("snapshot:load", {});
  const group = personal.conversations.find(({ id }) => id === conversationId);
  expect(group).toMatchObject({ kind: "group", peer: null, lastMessage: { body: "大家好" } });
  expect(group?.lastAt).toBe(group?.lastMessage?.sentAt);
  expect(group?.group?.memberCount).toBe(3);
  expect(personal.people.map(({ id }) => id)).toEqual(expect.arrayContaining([bob.id, carol.id]));
  expect(JSON.stringify(personal)).not.toMatch(/(bob|carol)@example\.org|passwordHash/);
});

test("presences are of friends, as long as they are", async () => {
  const { presence } = runtime();
  presence.socketOpened(bob.id, "busy");
  presence.socketOpened(carol.id, "online");
  const { presences } = await world.as(alice).read("snapshot:load", {});
  expect(presences).toEqual({ [bob.id]: "busy" });
  const asked = await world.as(alice).read("heads:load", { withPresences: true });
  expect(asked.presences).toEqual({ [bob.id]: "busy" });
  expect((await world.as(alice).read("heads:load", {})).presences).toBeNull();
  await world.as(bob).run("friend:remove", { personId: alice.id });
  expect((await world.as(alice).read("snapshot:load", {})).presences).toEqual({});
});

test("a person with 1,200 friends and as many conversations takes a handful of statements", async () => {
  const hub = await world.person("交际花");
  const { db } = world;
  const ids = Array.from({ length: 1_200 }, (_, n) => 100_000 + n);
  await db.userProfile.createMany({
    data: ids.map((id) => ({ id, number: id, name: `友${id}`, nameFolded: `友${id}`, passwordHash: "" })),
  });
  await db.conversation.createMany({
    data: ids.map((id) => ({
      id,
      kind: "direct",
      directKey: `${hub.id}:${id}`,
      lastSeq: 1,
      lastRev: 1,
    })),
  });
  await db.membership.createMany({
    data: ids.flatMap((id) => [hub.id, id].map((userId) => ({ conversationId: id, userId }))),
  });
  await db.friendship.createMany({
    data: ids.flatMap((id) => [
      { personId: hub.id, friendId: id },
      { personId: id, friendId: hub.id },
    ]),
  });
  await db.message.createMany({
    data: ids.map((id) => ({
      conversationId: id,
      seq: 1,
      rev: 1,
      senderId: id,
      clientMessageId: "hello-there",
      body: "你好",
    })),
  });
  const few = await statementsOf(() => world.as(alice).read("snapshot:load", {}));
  const many = await statementsOf(() => world.as(hub).read("snapshot:load", {}));
  expect(few).toBeGreaterThan(5);
  expect(many).toBeLessThanOrEqual(few);
  // Coming back costs less.
  const back = await statementsOf(() => world.as(hub).read("heads:load", { withPresences: true }));
  expect(back).toBe(5);
  const { personal } = await world.as(hub).read("snapshot:load", {});
  expect(personal.friends).toHaveLength(1_200);
  expect(personal.conversations.every(({ lastMessage }) => lastMessage?.body === "你好")).toBe(true);
  expect(personal.friends.every((friend) => friend.conversationId === friend.person.id)).toBe(true);
});

/** Counts what one call asks of its transaction. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const { db } = runtime();
  let count = 0;
  const counting = db.$extends({
    query: {
      $allOperations({ args, query }) {
        count += 1;
        return query(args);
      },
    },
  });
  const parts = runtime();
  const original = parts.db;
  Object.assign(counting, { kind: original.kind });
  parts.db = counting as unknown as typeof original;
  try {
    await work();
  } finally {
    parts.db = original;
  }
  return count;
}

test("the directory finds by number or exact name, people and groups", async () => {
  const { conversationId, number } = await world.group(alice, [], { name: "Ｈiking 俱乐部" });
  const find = (person: Person, text: string) => world.as(person).read("directory:find", { text });
  expect((await find(carol, String(bob.number))).people.map(({ id }) => id)).toEqual([bob.id]);
  expect((await find(carol, "小红")).people.map(({ id }) => id)).toEqual([bob.id]);
  expect((await find(carol, "小")).people).toEqual([]);
  expect((await find(carol, "bob@example.org")).people).toEqual([]);
  const card = {
    number,
    name: "Ｈiking 俱乐部",
    description: "",
    memberCount: 1,
    maxMemberNums: 200,
    joinMode: "anyone",
    question: "",
    isRequested: false,
    category: "",
    tags: [],
    faces: [{ letter: "明", colour: alice.number % 10 }],
    pictureId: null,
  };
  expect((await find(carol, "hiking  俱乐部")).groups).toEqual([{ ...card, conversationId: null }]);
  expect((await find(alice, String(number))).groups).toEqual([{ ...card, conversationId }]);
  expect(await find(carol, "99999999999")).toEqual({ people: [], groups: [] });
});
