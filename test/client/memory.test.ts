import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ClientStorage, memoryStorage } from "#lib/client/storage/browser-storage.ts";
import { browserMemory } from "#lib/client/storage/memory/memory.ts";
import { unread } from "#lib/domain/unread.ts";
import { execute } from "#lib/server/execute.ts";
import { serverOfFile } from "../server-of-file.ts";
import { openClient, type TestClient } from "./client.ts";
import { type Network, openNetwork } from "./network.ts";

const server = await serverOfFile();
const [alice, bob] = await server.people("alice", "bob");
await server.befriend(alice, bob);
let network: Network;
let group: number;
let number = 0;
let storage: ClientStorage;
const clients: TestClient[] = [];

beforeEach(async () => {
  network = await openNetwork(() => server.env.port);
  group = (await server.group(alice, [bob])).conversationId;
  storage = { ...memoryStorage(), memory: browserMemory(nameOf(++number), alice.id) };
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.stop();
  await network.close();
});

const nameOf = (n: number) => `webqq-${n}-memory`;

/** A page of alice's, in the browser of this test. */
async function openPage(): Promise<TestClient> {
  const client = await openClient(server, alice, { url: network.url, storage });
  clients.push(client);
  return client;
}
const loaded = (client: TestClient, id = group) =>
  client.until((state) => state.messenger.conversations[id]?.isLoaded === true, "loaded");
const shown = (client: TestClient) =>
  client.until((state) => state.messenger.conversations[group]?.messages.length !== 0, "anything to see");

/** Reads the group in one page, and closes that page when it is remembered. */
async function visit(): Promise<void> {
  const page = await openPage();
  await page.online();
  page.openConversation(group);
  await loaded(page);
  const { lastRev } = page.conversation(group);
  await expect
    .poll(async () => (await storage.memory.read(group, 1))?.rev, { timeout: 10_000 })
    .toBe(lastRev);
  page.stop();
}

/** A page that cannot reach the server, with the group open. */
async function openUnreachable(): Promise<TestClient> {
  network.down();
  const page = await openPage();
  page.openConversation(group);
  return page;
}

test("what was seen is there without the server, and whole where nothing has changed", async () => {
  for (let n = 1; n <= 3; n++) await server.as(bob).send(group, `第${n}句`);
  await visit();
  const page = await openUnreachable();
  await loaded(page);
  expect(page.bodies(group)).toEqual(["第1句", "第2句", "第3句"]);
  expect(page.conversation(group).hasOlder).toBe(false);
});

test("what came since is fetched when the server is there, and counted before", async () => {
  await server.as(bob).send(group, "看过的");
  await visit();
  for (let n = 1; n <= 3; n++) await server.as(bob).send(group, `没看过的${n}`);
  const page = await openUnreachable();
  await shown(page);
  expect(page.bodies(group)).toEqual(["看过的"]);
  expect(page.conversation(group).lastMessage?.body).toBe("没看过的3");
  expect(unread(page.conversation(group))).toBe(4);
  network.up();
  page.reconnectNow();
  await loaded(page);
  expect(page.bodies(group)).toEqual(["看过的", "没看过的1", "没看过的2", "没看过的3"]);
  await server.as(bob).send(group, "又一句");
  await page.until((state) => state.messenger.conversations[group]?.lastSeq === 5, "又一句");
  expect(page.bodies(group).at(-1)).toBe("又一句");
});

test("what is asked for the list does not tear a hole into what was seen", async () => {
  await server.as(bob).send(group, "看过的");
  await visit();
  await server.as(bob).send(group, "没看过的");
  const page = await openPage();
  await page.online();
  network.down();
  await page.until(({ connection }) => connection.kind === "offline", "offline");
  page.openConversation(group);
  await shown(page);
  await server.as(bob).send(group, "断线时说的");
  network.up();
  page.reconnectNow();
  await loaded(page);
  await page.until((state) => state.messenger.conversations[group]?.lastSeq === 3, "all of it");
  expect(page.bodies(group)).toEqual(["看过的", "没看过的", "断线时说的"]);
});

test("what I say before the rest is there stays on screen, and comes once", async () => {
  await server.as(bob).send(group, "看过的");
  await visit();
  await server.as(bob).send(group, "没看过的");
  const page = await openUnreachable();
  await shown(page);
  page.sendMessage(group, "我先说一句");
  let wasMissing = false;
  const end = page.subscribe(() => {
    const { pending } = page.getState();
    const isPending = pending[group]?.some(({ body }) => body === "我先说一句") === true;
    wasMissing ||= !isPending && !page.bodies(group).includes("我先说一句");
  });
  network.up();
  page.reconnectNow();
  await page.until((state) => state.pending[group] === undefined, "nothing pending");
  await loaded(page);
  end();
  expect(page.bodies(group)).toEqual(["看过的", "没看过的", "我先说一句"]);
  expect(wasMissing).toBe(false);
});

test("a long history is remembered as far as it was loaded, with what changed in it since", async () => {
  for (let round = 0; round < 3; round++)
    await Promise.all(Array.from({ length: 80 }, () => server.as(bob).send(group, "一句")));
  const page = await openPage();
  await page.online();
  page.openConversation(group);
  await loaded(page);
  while (page.conversation(group).hasOlder) await page.loadOlder(group);
  page.openConversation(null);
  const rev = () => page.conversation(group).lastRev;
  const isKept = async () =>
    (await storage.memory.older({
      conversationId: group,
      joinedAt: page.conversation(group).membership.joinedAt,
      rev: rev(),
      beforeSeq: 101,
      limit: 100,
    })) !== null;
  await expect.poll(isKept, { timeout: 10_000 }).toBe(true);
  await server.as(bob).run("message:recall", { conversationId: group, seq: 20 });
  await page.until((state) => state.messenger.conversations[group]?.lastRev === 242, "the recall");
  await expect.poll(isKept, { timeout: 10_000 }).toBe(true);
  page.stop();
  await server.as(bob).run("message:recall", { conversationId: group, seq: 30 });

  const again = await openUnreachable();
  await shown(again);
  expect(again.conversation(group).messages[0]?.seq).toBe(141);
  await again.loadOlder(group);
  await again.loadOlder(group);
  const seqs = again.conversation(group).messages.map(({ seq }) => seq);
  expect(seqs).toEqual(Array.from({ length: 240 }, (_, at) => at + 1));
  expect(again.conversation(group).hasOlder).toBe(false);
  expect(again.conversation(group).messages[19]?.recalled).toBeDefined();
  expect(again.conversation(group).messages[29]?.recalled).toBeUndefined();
  network.up();
  again.reconnectNow();
  await loaded(again);
  expect(again.conversation(group).messages[29]?.recalled).toBeDefined();
});

test("who left and came back sees nothing of before", async () => {
  const { number: groupNumber } = (
    await server.as(bob).read("snapshot:load", {})
  ).personal.conversations.find(({ id }) => id === group)?.group ?? { number: 0 };
  storage = { ...memoryStorage(), memory: browserMemory(nameOf(++number), bob.id) };
  const openBobs = async () => {
    const client = await openClient(server, bob, { url: network.url, storage });
    clients.push(client);
    return client;
  };
  await server.as(alice).send(group, "以前的");
  const page = await openBobs();
  await page.online();
  page.openConversation(group);
  await loaded(page);
  const count = async () => (await storage.memory.read(group, 1))?.messages.length;
  await expect.poll(count, { timeout: 10_000 }).toBe(1);
  page.stop();
  await server.as(bob).run("group:leave", { conversationId: group });
  await server.as(bob).run("group:join", { number: groupNumber });
  await server.as(alice).send(group, "以后的");
  const again = await openBobs();
  again.openConversation(group);
  await loaded(again);
  expect(again.bodies(group)).toEqual(["以后的"]);
});

test("a conversation that is gone, or a session that has ended, is forgotten", async () => {
  await server.as(bob).send(group, "秘密");
  await visit();
  const page = await openPage();
  await page.online();
  const { id } = await server.db.session.findFirstOrThrow({
    where: { userId: alice.id },
    orderBy: { createdAt: "desc" },
  });
  const call = { actor: { personId: alice.id, sessionId: id }, address: "192.0.2.1" } as const;
  await execute({ ...call, door: "internal" }, "session:end", {});
  await page.until(({ connection }) => connection.kind === "ended", "the end");
  await expect
    .poll(async () => (await indexedDB.databases()).map(({ name }) => name))
    .not.toContain(nameOf(number));
});

test("conversations opened lately are in their places before anybody opens them, and stay current", async () => {
  await server.as(bob).send(group, "看过的");
  await visit();
  const page = await openPage();
  await page.online();
  await loaded(page);
  expect(page.getState().openId).toBeNull();
  await server.as(bob).send(group, "新的");
  await page.until((state) => state.messenger.conversations[group]?.lastSeq === 2, "新的");
  expect(page.bodies(group)).toEqual(["看过的", "新的"]);
});
