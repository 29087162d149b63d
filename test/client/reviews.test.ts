import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { memoryStorage } from "#lib/client/storage/browser-storage.ts";
import { openServer, type TestServer } from "../server.ts";
import type { Person } from "../world.ts";
import { openClient, type TestClient } from "./client.ts";

let server: TestServer;
let owner: Person;
let member: Person;
let group: number;
const clients: TestClient[] = [];

beforeAll(async () => {
  server = await openServer();
  [owner, member] = await server.people("alice", "bob");
  ({ conversationId: group } = await server.group(owner, [member]));
  const filter = { name: "送审", action: "hold" as const, words: ["转账"] };
  await server.as(owner).run("group:create-filter", { conversationId: group, ...filter });
});
afterAll(() => server.close());
afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
});

async function open(storage = memoryStorage()): Promise<TestClient> {
  const client = await openClient(server, member, { storage });
  clients.push(client);
  await client.online();
  client.openConversation(group);
  await client.until((state) => state.messenger.conversations[group]?.isLoaded === true, "the history");
  return client;
}

const waits = (client: TestClient, state: string) =>
  client.until((all) => all.pending[group]?.[0]?.state === state, `a message that is ${state}`);
const settled = (client: TestClient) =>
  client.until((state) => state.pending[group] === undefined, "nothing pending");

async function decide(decision: "post" | "refuse"): Promise<void> {
  const { held } = await server.as(owner).read("group:held", { conversationId: group });
  const heldIds = held.map(({ id }) => id);
  await server.as(owner).run("group:decide-held", { conversationId: group, heldIds, decision });
}

test("a message that waits shows it, and becomes the real one when it is let through", async () => {
  const client = await open();
  client.sendMessage(group, "转账给我");
  await waits(client, "reviewing");
  client.sendMessage(group, "你好");
  await client.until(
    (state) => state.messenger.conversations[group]?.messages.some(({ body }) => body === "你好") === true,
    "what came after it is sent",
  );
  await decide("post");
  await settled(client);
  expect(client.bodies(group)).toEqual(["你好", "转账给我"]);
});

test("one that is not let through stays with the reason, and can be taken up again", async () => {
  const client = await open();
  client.sendMessage(group, "再转账");
  await waits(client, "reviewing");
  await decide("refuse");
  await waits(client, "failed");
  const [row] = client.getState().pending[group] ?? [];
  expect(row).toMatchObject({ body: "再转账", refusal: { code: "review_refused" } });
  client.discardMessage(row?.clientMessageId ?? "");
  await settled(client);
  await expect.poll(async () => (await server.as(member).read("message:own-held", {})).held).toEqual([]);
});

test("what waits is shown on the other device, too, and taken back there it goes on both", async () => {
  const [desk, phone] = [await open(), await open()];
  desk.sendMessage(group, "转账两次");
  await waits(desk, "reviewing");
  await waits(phone, "reviewing");
  const [row] = phone.getState().pending[group] ?? [];
  expect(row).toMatchObject({ body: "转账两次" });
  const answer = await phone.withdrawMessage(row?.clientMessageId ?? "");
  expect(answer).toEqual({ ok: true, value: { isWithdrawn: true } });
  for (const client of [desk, phone]) await settled(client);
  const { held } = await server.as(owner).read("group:held", { conversationId: group });
  expect(held).toEqual([]);
});

test("let through, it becomes the real one on both; put away on one, a refused one goes on both", async () => {
  const [desk, phone] = [await open(), await open()];
  desk.sendMessage(group, "转账三次");
  await waits(phone, "reviewing");
  await decide("post");
  for (const client of [desk, phone]) {
    await settled(client);
    expect(client.bodies(group).filter((body) => body === "转账三次")).toHaveLength(1);
  }
  desk.sendMessage(group, "转账四次");
  await waits(phone, "reviewing");
  await decide("refuse");
  for (const client of [desk, phone]) await waits(client, "failed");
  phone.discardMessage(phone.getState().pending[group]?.[0]?.clientMessageId ?? "");
  for (const client of [desk, phone]) await settled(client);
});

test("a device that was away shows what waits, and no more what was taken back meanwhile", async () => {
  const storage = memoryStorage();
  const desk = await open(storage);
  desk.sendMessage(group, "转账五次");
  await waits(desk, "reviewing");
  desk.stop();
  const phone = await open();
  await waits(phone, "reviewing");
  await phone.withdrawMessage(phone.getState().pending[group]?.[0]?.clientMessageId ?? "");
  await settled(phone);
  await settled(await open(storage));
});

const decisions = ["post", "refuse"] as const;

test.each(decisions)("what was decided (%s) while the page was closed is found", async (decision) => {
  const storage = memoryStorage();
  const before = await open(storage);
  before.sendMessage(group, "转账吧");
  await waits(before, "reviewing");
  before.stop();
  await decide(decision);
  const after = await open(storage);
  if (decision === "post") await settled(after);
  else await waits(after, "failed");
});
