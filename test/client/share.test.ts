import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { memoryStorage } from "#lib/client/storage/browser-storage.ts";
import { openServer, type TestServer } from "../server.ts";
import type { Person } from "../world.ts";
import { openClient, type TestClient } from "./client.ts";
import { type Network, openNetwork } from "./network.ts";

let server: TestServer;
let network: Network;
let alice: Person;
let bob: Person;
let carol: Person;
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await openServer();
  network = await openNetwork(() => Number(new URL(server.url).port));
  [alice, bob, carol] = (await server.people("alice", "bob", "carol")) as [Person, Person, Person];
});
afterAll(async () => {
  await network.close();
  await server.close();
});
afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
});

async function open(person: Person, options?: Parameters<typeof openClient>[2]): Promise<TestClient> {
  const client = await openClient(server, person, options);
  clients.push(client);
  return client;
}

const cardsIn = async (conversationId: number) => {
  const rows = await server.db.message.findMany({ where: { conversationId }, orderBy: { seq: "asc" } });
  return rows.map(({ kind, body }) => [kind, body]);
};

test("a group shared to several conversations while nothing reaches the server arrives in each once", async () => {
  const [toBob, toCarol] = [await server.befriend(alice, bob), await server.befriend(alice, carol)];
  const { number } = await server.group(alice, [], { name: "读书会" });
  const storage = memoryStorage();
  const a = await open(alice, { url: network.url, storage });
  await a.online();
  network.loseAnswers();
  a.shareGroup([toBob, toCarol], { number, name: "读书会" });
  const card = { type: "group", number, name: "读书会" };
  for (const id of [toBob, toCarol])
    expect(a.getState().pending[id]).toMatchObject([{ state: "sending", body: `读书会 (${number})`, card }]);
  // What was sent may have arrived, and no answer came: the same goes out again by what the next page finds.
  await expect.poll(() => cardsIn(toBob)).toHaveLength(1);
  a.stop();
  network.cut();
  const again = await open(alice, { storage });
  await again.until(({ pending }) => pending[toBob] === undefined && pending[toCarol] === undefined, "sent");
  for (const id of [toBob, toCarol]) {
    expect(await cardsIn(id)).toEqual([["group", `读书会 (${number})`]]);
    expect(again.conversation(id).lastMessage).toMatchObject({ kind: "group", card });
  }
});

test("what was begun to write stays when something is shared, and a refused card stays to be seen", async () => {
  const direct = (await server.as(alice).read("personal:load", {})).friends.find(
    ({ person }) => person.id === bob.id,
  )!.conversationId;
  const { conversationId, number } = await server.group(alice, [], { name: "读书会" });
  const a = await open(alice);
  await a.online();
  a.setDraft(direct, "我想说");
  await server.as(alice).run("group:disband", { conversationId, name: "读书会" });
  a.shareGroup([direct], { number, name: "读书会" });
  await a.until(({ pending }) => pending[direct]?.[0]?.state === "failed", "failed");
  expect(a.getState()).toMatchObject({
    drafts: { [direct]: { text: "我想说" } },
    pending: { [direct]: [{ refusal: { code: "share_not_available", params: { number } } }] },
  });
  a.setDraft(direct, "");
  const [row] = a.getState().pending[direct] ?? [];
  a.retryMessage(row!.clientMessageId);
  await a.until(({ pending }) => pending[direct]?.[0]?.state === "failed", "failed again");
  // Its words are no draft: nothing could be mended in them.
  expect(a.getState().drafts[direct]).toBeUndefined();
  a.discardMessage(row!.clientMessageId);
  expect(a.getState().pending[direct]).toBeUndefined();
});

test("what everybody may see of shared groups is asked for together, and a gone one is known as gone", async () => {
  const [one, other] = [await server.group(bob, []), await server.group(bob, [])];
  const a = await open(alice);
  await a.online();
  for (const number of [one.number, other.number, 199_999]) a.loadGroupCard(number);
  await a.until(({ groupCards }) => 199_999 in groupCards, "the cards");
  expect(a.getState().groupCards).toMatchObject({
    [one.number]: { number: one.number, memberCount: 1 },
    [other.number]: { number: other.number },
    199999: null,
  });
});
