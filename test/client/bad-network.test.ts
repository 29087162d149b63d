import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { memoryStorage } from "#lib/client/storage/browser-storage.ts";
import { browserOutbox } from "#lib/client/storage/outbox.ts";
import { unread } from "#lib/domain/unread.ts";
import { personRoom } from "#lib/server/realtime/rooms.ts";
import { serverOfFile } from "../server-of-file.ts";
import type { Person } from "../world.ts";
import { openClient, type TestClient } from "./client.ts";
import { type Network, openNetwork } from "./network.ts";

const server = await serverOfFile();
const [alice, bob] = await server.people("alice", "bob");
const direct = await server.befriend(alice, bob);
let network: Network;
const clients: TestClient[] = [];

beforeEach(async () => {
  network = await openNetwork(() => server.env.port);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.stop();
  await network.close();
});

type Options = Parameters<typeof openClient>[2];
async function open(person: Person, options: Options = {}): Promise<TestClient> {
  const client = await openClient(server, person, { url: network.url, ...options });
  clients.push(client);
  return client;
}
async function openAt(person: Person, id: number, options?: Options): Promise<TestClient> {
  const client = await open(person, options);
  await client.online();
  client.openConversation(id);
  await client.until((state) => state.messenger.conversations[id]?.isLoaded === true, "the history");
  return client;
}
const offline = (client: TestClient) =>
  client.until(({ connection }) => connection.kind === "offline", "offline");
const settled = (client: TestClient, id: number) =>
  client.until((state) => state.pending[id] === undefined, "nothing pending");
const lastSeq = (client: TestClient, id: number, seq: number) =>
  client.until((state) => state.messenger.conversations[id]?.lastSeq === seq, `message ${seq}`);
const stored = async (conversationId: number) =>
  (await server.db.message.findMany({ where: { conversationId }, orderBy: { seq: "asc" } })).map(
    ({ body }) => body,
  );
async function newGroup(): Promise<number> {
  return (await server.group(alice, [bob])).conversationId;
}

test("written offline: sent after reconnecting, in order, once", async () => {
  const group = await newGroup();
  const a = await openAt(alice, group);
  network.down();
  await offline(a);
  const said = Array.from({ length: 12 }, (_, n) => `离线第${n + 1}句`);
  for (const body of said) a.sendMessage(group, body);
  expect(a.getState().pending[group]?.map(({ body }) => body)).toEqual(said);
  await server.as(bob).send(group, "你还在吗");
  network.up();
  a.reconnectNow();
  await settled(a, group);
  expect(await stored(group)).toEqual(["你还在吗", ...said]);
  expect(a.bodies(group)).toEqual(["你还在吗", ...said]);
});

test("the answer is lost: the same message is sent again and stored once", async () => {
  const group = await newGroup();
  const a = await openAt(alice, group);
  network.loseAnswers();
  a.sendMessage(group, "只说一次");
  await expect.poll(() => stored(group)).toEqual(["只说一次"]);
  expect(a.getState().pending[group]).toHaveLength(1);
  network.cut();
  await settled(a, group);
  await a.online();
  expect(await stored(group)).toEqual(["只说一次"]);
  expect(a.bodies(group)).toEqual(["只说一次"]);
});

test("what happened while away is there after coming back, loaded or not", async () => {
  const [open1, other] = [await newGroup(), await newGroup()];
  const b = await openAt(bob, open1);
  network.down();
  await offline(b);
  for (let n = 1; n <= 3; n++) {
    await server.as(alice).send(open1, `开着的${n}`);
    await server.as(alice).send(other, `没开的${n}`);
  }
  const [erin] = await server.people("erin");
  await server.befriend(alice, erin);
  await server.as(alice).run("group:invite", { conversationId: open1, personIds: [erin.id] });
  await server.as(alice).run("group:appoint-admin", { conversationId: open1, personId: bob.id });
  const third = await newGroup();
  network.up();
  b.reconnectNow();
  await lastSeq(b, open1, 3);
  await lastSeq(b, other, 3);
  expect(b.bodies(open1)).toEqual(["开着的1", "开着的2", "开着的3"]);
  expect(b.conversation(open1).group?.memberCount).toBe(3);
  // The member list may have been cut off at its first loading, too.
  await b.until(
    (state) => state.messenger.conversations[open1]?.members?.[erin.id]?.person.name === "老王",
    "the newcomer in the member list",
  );
  expect(b.conversation(open1).membership.role).toBe("admin");
  expect(unread(b.conversation(other))).toBe(3);
  expect(b.conversation(other).lastMessage?.body).toBe("没开的3");
  await b.until((state) => state.messenger.conversations[third] !== undefined, "the new group");
});

test("thousands of messages missed: the window is taken anew", async () => {
  const group = await newGroup();
  const b = await openAt(bob, group);
  network.down();
  await offline(b);
  const hand = server.as(alice);
  for (let round = 0; round < 11; round++)
    await Promise.all(Array.from({ length: 200 }, () => hand.send(group, "很多话")));
  await hand.send(group, "最后一句");
  network.up();
  b.reconnectNow();
  await lastSeq(b, group, 2_201);
  await b.until((state) => state.messenger.conversations[group]?.isLoaded === true, "the latest page");
  expect(b.bodies(group).at(-1)).toBe("最后一句");
  const seqs = b.conversation(group).messages.map(({ seq }) => seq);
  expect(seqs).toEqual(seqs.map((_, at) => 2_201 - seqs.length + 1 + at));
  await server.as(alice).send(group, "再一句");
  await lastSeq(b, group, 2_202);
});

test("hundreds of messages missed come in pages, without a hole", async () => {
  const group = await newGroup();
  const b = await openAt(bob, group);
  network.down();
  await offline(b);
  for (let round = 0; round < 6; round++)
    await Promise.all(Array.from({ length: 200 }, () => server.as(alice).send(group, "一句")));
  network.up();
  b.reconnectNow();
  await lastSeq(b, group, 1_200);
  expect(b.conversation(group).messages.map(({ seq }) => seq)).toEqual(
    Array.from({ length: 1_200 }, (_, n) => n + 1),
  );
});

test("the server restarts under two people who go on writing", async () => {
  const group = await newGroup();
  const [a, b] = [await openAt(alice, group), await openAt(bob, group)];
  a.sendMessage(group, "重启之前");
  await Promise.all([lastSeq(a, group, 1), lastSeq(b, group, 1)]);
  await server.stop();
  await Promise.all([offline(a), offline(b)]);
  for (let n = 1; n <= 5; n++) {
    a.sendMessage(group, `甲${n}`);
    b.sendMessage(group, `乙${n}`);
  }
  await server.start();
  await Promise.all([settled(a, group), settled(b, group)]);
  await Promise.all([lastSeq(a, group, 11), lastSeq(b, group, 11)]);
  const all = await stored(group);
  expect(a.bodies(group)).toEqual(all);
  expect(b.bodies(group)).toEqual(all);
  for (const who of ["甲", "乙"])
    expect(all.filter((body) => body.startsWith(who))).toEqual([1, 2, 3, 4, 5].map((n) => `${who}${n}`));
});

test("a connection that is cut again and again loses nothing and doubles nothing", async () => {
  const group = await newGroup();
  const [a, b] = [await openAt(alice, group), await openAt(bob, group, { url: server.url })];
  const said = Array.from({ length: 40 }, (_, n) => `第${n + 1}句`);
  for (const [n, body] of said.entries()) {
    a.sendMessage(group, body);
    if (n % 8 === 3) network.loseAnswers();
    if (n % 8 === 6) network.cut();
    if (n % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    a.reconnectNow();
  }
  network.cut();
  a.reconnectNow();
  await settled(a, group);
  await Promise.all([lastSeq(a, group, 40), lastSeq(b, group, 40)]);
  expect(await stored(group)).toEqual(said);
  expect(a.bodies(group)).toEqual(said);
  expect(b.bodies(group)).toEqual(said);
});

test("a reload while offline: what was pending is sent by the next page", async () => {
  const group = await newGroup();
  const storage = () => ({ ...memoryStorage(), outbox: browserOutbox("webqq-test") });
  const a = await openAt(alice, group, { storage: storage() });
  network.down();
  await offline(a);
  a.sendMessage(group, "重新加载之前一");
  a.sendMessage(group, "重新加载之前二");
  await expect.poll(async () => (await storage().outbox.load()).length).toBe(2);
  a.stop();
  network.up();
  const again = await open(alice, { storage: storage() });
  await again.until((state) => state.pending[group]?.length === 2, "the pending messages");
  await settled(again, group);
  expect(await stored(group)).toEqual(["重新加载之前一", "重新加载之前二"]);
  await expect.poll(async () => (await storage().outbox.load()).length).toBe(0);
  await again.forget();
});

test("too many at once: sent anyway, a little later", async () => {
  const slow = server.as(alice);
  const group = await newGroup();
  const a = await openAt(alice, group);
  const { limiter } = (await import("#lib/server/ports/runtime.ts")).runtime();
  let refusals = 2;
  const take = limiter.take;
  limiter.take = async (name, key, limit) =>
    name.startsWith("message:send") && refusals-- > 0 ? 1 : take(name, key, limit);
  try {
    a.sendMessage(group, "太快了");
    await settled(a, group);
  } finally {
    limiter.take = take;
  }
  await slow.send(group, "好");
  expect(refusals).toBeLessThan(1);
  expect(await stored(group)).toEqual(["太快了", "好"]);
});

test("WebSocket refused by a proxy: long polling takes over", async () => {
  const blocked = await openNetwork(() => server.env.port, { refuseWebSocket: true });
  const a = await openAt(alice, direct, { url: blocked.url });
  a.sendMessage(direct, "没有 WebSocket");
  await settled(a, direct);
  a.stop();
  await blocked.close();
});

test("WebSocket swallowed without a word: long polling takes over at once", async () => {
  const swallowing = await openNetwork(() => server.env.port, { swallowWebSocket: true });
  const a = await openAt(alice, direct, { url: swallowing.url, socketOptions: { timeout: 400 } });
  a.sendMessage(direct, "WebSocket 没有回音");
  await settled(a, direct);
  a.stop();
  await swallowing.close();
});

test("whoever asks for another try is not made to wait for one that hangs", async () => {
  const swallowing = await openNetwork(() => server.env.port, { swallowWebSocket: true });
  const a = await open(alice, { url: swallowing.url, socketOptions: { timeout: 60_000 } });
  await new Promise((resolve) => setTimeout(resolve, 2_200));
  expect(a.getState().connection.kind).toBe("connecting");
  a.reconnectNow();
  await a.online();
  a.stop();
  await swallowing.close();
});

test("stopped and started again at once, as React does in development: one connection, no fuss", async () => {
  // Nobody else's connections, which the server may still be taking leave of.
  const [dave] = await server.people("dave");
  const { conversationId: group } = await server.group(dave);
  const a = await open(dave);
  const kinds: string[] = [];
  const end = a.subscribe(() => kinds.push(a.getState().connection.kind));
  a.stop();
  a.start();
  await a.online();
  a.sendMessage(group, "开发模式");
  await settled(a, group);
  end();
  expect(kinds).not.toContain("offline");
  const sockets = await server.realtime.io.in(personRoom(dave.id)).fetchSockets();
  expect(sockets).toHaveLength(1);
});

test("a server that says nothing is noticed, left and found again", async () => {
  const group = await newGroup();
  const a = await openAt(alice, group);
  const kinds: string[] = [];
  const end = a.subscribe(() => {
    const { kind } = a.getState().connection;
    if (kinds.at(-1) !== kind) kinds.push(kind);
  });
  network.hush();
  a.sendMessage(group, "有人吗");
  await a.until(({ connection }) => connection.kind === "waiting", "waiting");
  // What is written now waits, too.
  a.sendMessage(group, "还在吗");
  await offline(a);
  network.speak();
  a.reconnectNow();
  await settled(a, group);
  end();
  expect(kinds).toEqual(["online", "waiting", "offline", "online"]);
  expect(await stored(group)).toEqual(["有人吗", "还在吗"]);
});

test("silence that ends in time ends without a new connection", async () => {
  const a = await openAt(alice, direct);
  const made = network.made();
  network.hush();
  await a.until(({ connection }) => connection.kind === "waiting", "waiting");
  network.speak();
  await a.online();
  expect(network.made()).toBe(made);
});

test("commands wait for the connection, and say so when it does not come", async () => {
  const a = await open(alice);
  await a.online();
  network.down();
  await offline(a);
  const answer = a.command("person:update", { signature: "在路上" });
  network.up();
  a.reconnectNow();
  expect(await answer).toEqual({ ok: true, value: {} });
  a.stop();
  expect(await a.command("person:update", { signature: "不在" })).toEqual({
    ok: false,
    refusal: { code: "server_busy" },
  });
});
