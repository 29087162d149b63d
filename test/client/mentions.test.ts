import "fake-indexeddb/auto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { memoryStorage } from "#lib/client/storage/browser-storage.ts";
import { browserOutbox } from "#lib/client/storage/outbox.ts";
import type { WireMention } from "#lib/contract/wire.ts";
import { openServer, type TestServer } from "../server.ts";
import type { Person } from "../world.ts";
import { type ClientOptions, openClient, type TestClient } from "./client.ts";
import { type Network, openNetwork } from "./network.ts";

const BODY = "@小红 在吗";

let server: TestServer;
let network: Network;
let alice: Person;
let bob: Person;
let group: number;
/** What names 小红 in BODY. */
let mentions: WireMention[];
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await openServer();
  [alice, bob] = await server.people("alice", "bob");
  mentions = [{ userId: bob.id, start: 0, length: 3 }];
});
afterAll(() => server.close());
beforeEach(async () => {
  network = await openNetwork(() => server.env.port);
  group = (await server.group(alice, [bob])).conversationId;
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.stop();
  await network.close();
});

async function open(person: Person, options: ClientOptions = {}): Promise<TestClient> {
  const client = await openClient(server, person, { url: network.url, ...options });
  clients.push(client);
  await client.online();
  return client;
}
const offline = (client: TestClient) =>
  client.until(({ connection }) => connection.kind === "offline", "offline");
const mentionsMe = (client: TestClient, ...seqs: number[]) =>
  client.until(({ messenger }) => {
    const known = messenger.conversations[group]?.mentionSeqs ?? [];
    return known.length === seqs.length && seqs.every((seq, at) => known[at] === seq);
  }, `mentioned by ${seqs}`);
const stored = async () =>
  (await server.as(alice).read("history:page", { conversationId: group })).messages.map((message) => ({
    body: message.body,
    mentions: message.mentions,
  }));

test("written offline and over a reload, a message still names whom it named", async () => {
  const storage = () => ({ ...memoryStorage(), outbox: browserOutbox("webqq-mentions") });
  const a = await open(alice, { storage: storage() });
  network.down();
  await offline(a);
  a.sendMessage(group, BODY, mentions);
  expect(a.getState().pending[group]).toMatchObject([{ body: BODY, mentions }]);
  await expect.poll(async () => (await storage().outbox.load()).length).toBe(1);
  a.stop();
  network.up();
  const again = await open(alice, { storage: storage() });
  await again.until((state) => state.messenger.conversations[group]?.lastSeq === 1, "sent");
  expect(await stored()).toEqual([{ body: BODY, mentions }]);
  await again.forget();
});

test("a refused text comes back with its names, and is sent with them when it may be", async () => {
  const place = { conversationId_userId: { conversationId: group, userId: alice.id } };
  const silence = (silencedUntil: Date | null) =>
    server.db.membership.update({ where: place, data: { silencedUntil } });
  await silence(new Date(Date.now() + 3_600_000));
  await server.db.conversation.update({ where: { id: group }, data: { rulesRev: { increment: 1 } } });
  const a = await open(alice);
  a.sendMessage(group, BODY, mentions);
  await a.until((state) => state.refusals[group] !== undefined, "a refusal");
  expect(a.getState().drafts[group]).toEqual({ text: BODY, mentions });

  a.setDraft(group, "");
  a.sendMessage(group, BODY, mentions);
  a.setDraft(group, "已经在写别的");
  await a.until((state) => state.pending[group]?.[0]?.state === "failed", "failed");
  await silence(null);
  await server.db.conversation.update({ where: { id: group }, data: { rulesRev: { increment: 1 } } });
  a.retryMessage(a.getState().pending[group]?.[0]?.clientMessageId ?? "");
  await a.until((state) => state.messenger.conversations[group]?.lastSeq === 1, "sent");
  expect(await stored()).toEqual([{ body: BODY, mentions }]);
});

test("whoever is named knows at once or when they come back, on every device, until it is read", async () => {
  const [first, second] = [await open(bob), await open(bob)];
  const say = () =>
    server.as(alice).run("message:send", {
      conversationId: group,
      clientMessageId: crypto.randomUUID(),
      body: BODY,
      mentions,
    });
  await say();
  await Promise.all([mentionsMe(first, 1), mentionsMe(second, 1)]);
  network.down();
  await Promise.all([offline(first), offline(second)]);
  await say();
  await server.as(alice).send(group, "没有提到谁");
  network.up();
  for (const client of [first, second]) client.reconnectNow();
  await Promise.all([mentionsMe(first, 1, 2), mentionsMe(second, 1, 2)]);
  first.markRead(group, 1);
  await Promise.all([mentionsMe(first, 2), mentionsMe(second, 2)]);
  await server.as(alice).run("message:recall", { conversationId: group, seq: 2 });
  await Promise.all([mentionsMe(first), mentionsMe(second)]);
});
