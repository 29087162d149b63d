import { afterEach, beforeEach, expect, test } from "vitest";
import { messageKey } from "#lib/client/recall.ts";
import { unread } from "#lib/domain/unread.ts";
import { serverOfFile } from "../server-of-file.ts";
import type { Person } from "../world.ts";
import { openClient, type TestClient } from "./client.ts";
import { type Network, openNetwork } from "./network.ts";

const server = await serverOfFile();
const [alice, bob] = await server.people("alice", "bob");
let network: Network;
let group: number;
const clients: TestClient[] = [];

beforeEach(async () => {
  network = await openNetwork(() => server.env.port);
  group = (await server.group(alice, [bob])).conversationId;
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.stop();
  await network.close();
});

async function open(person: Person): Promise<TestClient> {
  const client = await openClient(server, person, { url: network.url });
  clients.push(client);
  await client.online();
  client.openConversation(group);
  await client.until(({ messenger }) => messenger.conversations[group]?.isLoaded === true, "the history");
  return client;
}
const offline = (client: TestClient) =>
  client.until(({ connection }) => connection.kind === "offline", "offline");
const bodies = (client: TestClient, ...expected: string[]) =>
  client.until(
    ({ messenger }) =>
      messenger.conversations[group]?.messages.map(({ body }) => body).join() === expected.join(),
    `messages ${expected}`,
  );

test("the words go everywhere, and stay for a while with who recalled them", async () => {
  const [a, b] = [await open(alice), await open(bob)];
  a.sendMessage(group, "说错了");
  await bodies(a, "说错了");
  await bodies(b, "说错了");
  const message = a.conversation(group).messages[0]!;
  expect(await a.recallMessage(message)).toMatchObject({ ok: true });
  await bodies(a, "");
  await bodies(b, "");
  expect(a.getState().recalledWords).toEqual({ [messageKey(message)]: message });
  expect(b.getState().recalledWords).toEqual({});
  expect(unread(b.conversation(group))).toBe(1);
  a.stop();
  expect(a.getState().recalledWords).toEqual({});
});

test("refused: the words stay where they are", async () => {
  const b = await open(bob);
  await server.as(alice).send(group, "群主的");
  await bodies(b, "群主的");
  expect(await b.recallMessage(b.conversation(group).messages[0]!)).toEqual({
    ok: false,
    refusal: { code: "not_allowed" },
  });
  expect(b.getState().recalledWords).toEqual({});
  await bodies(b, "群主的");
});

test("asked for offline, it happens when the connection is back", async () => {
  const a = await open(alice);
  a.sendMessage(group, "说错了");
  await bodies(a, "说错了");
  network.down();
  await offline(a);
  const answer = a.recallMessage(a.conversation(group).messages[0]!);
  network.up();
  a.reconnectNow();
  expect(await answer).toMatchObject({ ok: true });
  await bodies(a, "");
});

test("a send whose answer was lost, recalled on another device meanwhile, comes back without its words", async () => {
  const a = await open(alice);
  network.loseAnswers();
  a.sendMessage(group, "手滑");
  await expect.poll(() => server.db.message.count({ where: { conversationId: group } })).toBe(1);
  await server.as(alice).run("message:recall", { conversationId: group, seq: 1 });
  network.cut();
  await a.until(({ pending }) => pending[group] === undefined, "nothing pending");
  await bodies(a, "");
  expect(await server.db.message.count({ where: { conversationId: group } })).toBe(1);
});

test("the server's clock is the one that counts, however wrong this one is", async () => {
  const a = await open(alice);
  const { serverAheadMs } = a.getState();
  expect(Math.abs(serverAheadMs)).toBeLessThan(60_000);
  const before = server.clock.now;
  try {
    server.clock.now = () => before() + 3_600_000;
    network.cut();
    a.reconnectNow();
    await a.until((state) => state.serverAheadMs > 3_000_000, "the hour between the clocks");
  } finally {
    server.clock.now = before;
  }
});
