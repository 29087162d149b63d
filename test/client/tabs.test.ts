import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { browserStorage, type ClientStorage } from "#lib/client/storage/browser-storage.ts";
import { memoryDrafts } from "#lib/client/storage/drafts.ts";
import { browserOutbox } from "#lib/client/storage/outbox.ts";
import { browserTabs } from "#lib/client/tabs/browser-tabs.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { serverOfFile } from "../server-of-file.ts";
import { openClient, type TestClient } from "./client.ts";
import { type Network, openNetwork } from "./network.ts";

const server = await serverOfFile();
const [alice, bob] = await server.people("alice", "bob");
await server.befriend(alice, bob);
let group: number;
let number = 0;
const clients: TestClient[] = [];
const networks: Network[] = [];

beforeEach(async () => {
  number += 1;
  group = (await server.group(alice, [bob])).conversationId;
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.stop();
  for (const network of networks.splice(0)) await network.close();
});

/** What one browser shares between its tabs: each tab has its own hold of it, as in a browser. */
function browserOfTest(): ClientStorage {
  return {
    ...browserStorage(alice.id),
    drafts: memoryDrafts(),
    outbox: browserOutbox(`tabs-${number}`),
    tabs: browserTabs(`tabs-${number}`),
  };
}

type Tab = { client: TestClient; network: Network };

/** Another tab of alice's browser, over a network of its own, with the group open. */
async function openTab(): Promise<Tab> {
  const network = await openNetwork(() => server.env.port);
  networks.push(network);
  const client = await openClient(server, alice, { url: network.url, storage: browserOfTest() });
  clients.push(client);
  client.openConversation(group);
  await client.until((state) => state.messenger.conversations[group]?.isLoaded === true, "the history");
  return { client, network };
}

const pendingIn = ({ client }: Tab) => (client.getState().pending[group] ?? []).map(({ body }) => body);
const settled = ({ client }: Tab) =>
  client.until((state) => state.pending[group] === undefined, "nothing pending");
const offline = ({ client }: Tab) =>
  client.until(({ connection }) => connection.kind === "offline", "offline");
const stored = async () =>
  (await server.db.message.findMany({ where: { conversationId: group }, orderBy: { seq: "asc" } })).map(
    ({ body }) => body,
  );
const leads = async () => (await navigator.locks.query()).held?.length === 1;

/** Counts how often a message is sent to the server while the work is done. */
async function countSends(work: () => Promise<void>): Promise<number> {
  const { limiter } = runtime();
  const { take } = limiter;
  let count = 0;
  limiter.take = (name, key, limit) => {
    if (name.startsWith("message:send")) count += 1;
    return take(name, key, limit);
  };
  try {
    await work();
  } finally {
    limiter.take = take;
  }
  return count;
}

test("two tabs write: one sends it all, each message once, each tab's in order, and both show it", async () => {
  const [first, second] = [await openTab(), await openTab()];
  const count = await countSends(async () => {
    for (let n = 1; n <= 10; n++) {
      first.client.sendMessage(group, `一${n}`);
      second.client.sendMessage(group, `二${n}`);
    }
    await Promise.all([settled(first), settled(second)]);
  });
  expect(count).toBe(20);
  const all = await stored();
  for (const who of ["一", "二"])
    expect(all.filter((body) => body.startsWith(who))).toEqual(
      Array.from({ length: 10 }, (_, n) => `${who}${n + 1}`),
    );
  for (const { client } of [first, second])
    await client.until((state) => state.messenger.conversations[group]?.lastSeq === 20, "all of it");
  expect(first.client.bodies(group)).toEqual(all);
  expect(second.client.bodies(group)).toEqual(all);
});

test("what is written without a connection is shown in every tab, also in one opened later", async () => {
  const [first, second] = [await openTab(), await openTab()];
  for (const tab of [first, second]) {
    tab.network.down();
    await offline(tab);
  }
  first.client.sendMessage(group, "离线一");
  await expect.poll(() => pendingIn(second)).toEqual(["离线一"]);
  second.client.sendMessage(group, "离线二");
  await expect.poll(() => pendingIn(first)).toEqual(["离线一", "离线二"]);
  const third = await openTab();
  await settled(third);
  await Promise.all([settled(first), settled(second)]);
  expect(await stored()).toEqual(["离线一", "离线二"]);
  for (const tab of [first, second]) {
    tab.network.up();
    tab.client.reconnectNow();
    await tab.client.until((state) => state.messenger.conversations[group]?.lastSeq === 2, "both");
    expect(tab.client.bodies(group)).toEqual(["离线一", "离线二"]);
  }
});

test("the tab that sends is closed between sending and the answer: another goes on, and nothing comes twice", async () => {
  const first = await openTab();
  await expect.poll(leads).toBe(true);
  const second = await openTab();
  first.network.loseAnswers();
  for (let n = 1; n <= 5; n++) first.client.sendMessage(group, `第${n}句`);
  await expect.poll(stored).toEqual(["第1句"]);
  await expect.poll(() => pendingIn(second)).toHaveLength(4);
  first.client.stop();
  await settled(second);
  expect(await stored()).toEqual([1, 2, 3, 4, 5].map((n) => `第${n}句`));
  expect(second.client.bodies(group)).toEqual(await stored());
});

test("the tab that sends loses its connection: one that has one takes over", async () => {
  const first = await openTab();
  await expect.poll(leads).toBe(true);
  const second = await openTab();
  first.network.down();
  await offline(first);
  first.client.sendMessage(group, "从没有网的标签页");
  await Promise.all([settled(second), settled(first)]);
  expect(await stored()).toEqual(["从没有网的标签页"]);
  await first.client.until((state) => state.messenger.conversations[group]?.lastSeq === 1, "said");
  expect(first.client.bodies(group)).toEqual(["从没有网的标签页"]);
});

test("tabs come, go and lose their connections while all of them write: everything once, each in order", async () => {
  const tabs = [await openTab(), await openTab(), await openTab()];
  const said = new Map<number, string[]>();
  for (let n = 0; n < 60; n++) {
    const at = n % 3;
    const tab = tabs[at]!;
    const body = `${at}：第${n}句`;
    said.set(at, [...(said.get(at) ?? []), body]);
    tab.client.sendMessage(group, body);
    if (n % 11 === 5) tab.network.loseAnswers();
    if (n % 11 === 8) tab.network.cut();
    if (n % 17 === 16) {
      tab.client.stop();
      tabs[at] = await openTab();
    }
  }
  for (const tab of tabs) {
    tab.network.cut();
    tab.client.reconnectNow();
  }
  await Promise.all(tabs.map(settled));
  const all = await stored();
  for (const [at, bodies] of said) expect(all.filter((body) => body.startsWith(`${at}：`))).toEqual(bodies);
  expect(all).toHaveLength(60);
  for (const { client } of tabs) {
    await client.until((state) => state.messenger.conversations[group]?.lastSeq === 60, "all of it");
    await client.until((state) => state.messenger.conversations[group]?.isLoaded === true, "loaded");
    expect(client.bodies(group)).toEqual(all);
  }
});

test("a refused text goes back into the composer of the tab it was written in", async () => {
  const [first, second] = [await openTab(), await openTab()];
  const { conversationId } = await server.group(alice, [bob]);
  await second.client.until((state) => conversationId in state.messenger.conversations, "the new group");
  await server.db.membership.updateMany({
    where: { conversationId, userId: alice.id },
    data: { silencedUntil: new Date(Date.now() + 3_600_000) },
  });
  await server.db.conversation.update({
    where: { id: conversationId },
    data: { rulesRev: { increment: 1 } },
  });
  second.client.sendMessage(conversationId, "不让说");
  await second.client.until((state) => state.refusals[conversationId] !== undefined, "the refusal");
  expect(second.client.getState().drafts[conversationId]).toBeDefined();
  await expect.poll(() => first.client.getState().pending[conversationId]).toBeUndefined();
  expect(first.client.getState().refusals[conversationId]).toBeUndefined();

  second.client.setDraft(conversationId, "已经在写别的");
  second.client.sendMessage(conversationId, "还是不让说");
  second.client.setDraft(conversationId, "又在写");
  await first.client.until(
    (state) => state.pending[conversationId]?.[0]?.state === "failed",
    "failed in the other tab, too",
  );
  const [row] = first.client.getState().pending[conversationId]!;
  first.client.retryMessage(row!.clientMessageId);
  await second.client.until((state) => state.pending[conversationId]?.[0]?.isRetried === true, "tried again");
  await second.client.until(
    (state) => state.pending[conversationId]?.[0]?.state === "failed",
    "failed again",
  );
  second.client.discardMessage(row!.clientMessageId);
  await first.client.until((state) => state.pending[conversationId] === undefined, "gone");
  expect(await browserOfTest().outbox.load()).toEqual([]);
});

test("signed out in one tab: the others end, offline or not, and nothing is left", async () => {
  const [first, second] = [await openTab(), await openTab()];
  second.network.down();
  await offline(second);
  second.client.sendMessage(group, "没发出去的");
  await expect.poll(() => pendingIn(first)).toEqual([]);
  first.client.stop();
  await first.client.forget();
  await second.client.until(({ connection }) => connection.kind === "ended", "the end");
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(`tabs-${number}`);
});
