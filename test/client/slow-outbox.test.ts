import { expect, test } from "vitest";
import { memoryStorage } from "#lib/client/storage/browser-storage.ts";
import { serverOfFile } from "../server-of-file.ts";
import { openClient } from "./client.ts";

const server = await serverOfFile();

const bodies = async (conversationId: number) => {
  const rows = await server.db.message.findMany({ where: { conversationId }, orderBy: { seq: "asc" } });
  return rows.map(({ body }) => body);
};

test("what an earlier page left goes out first, however late the browser finds it", async () => {
  const [alice, bob] = await server.people("alice", "bob");
  const conversationId = await server.befriend(alice, bob);
  const storage = memoryStorage();
  await storage.outbox.put({
    clientMessageId: "from-an-earlier-page",
    conversationId,
    body: "先写的",
    createdAt: Date.now() - 1_000,
    state: "sending",
    refusal: null,
  });
  const { load } = storage.outbox;
  const found = Promise.withResolvers<void>();
  storage.outbox.load = () => found.promise.then(load);
  const client = await openClient(server, alice, { storage });
  await client.online();
  client.sendMessage(conversationId, "后写的");
  found.resolve();
  await client.until(
    (state) => state.messenger.conversations[conversationId]?.lastSeq === 2,
    "both messages",
  );
  client.stop();
  expect(await bodies(conversationId)).toEqual(["先写的", "后写的"]);
});

test("a browser whose storage never answers sends all the same", async () => {
  const [alice, carol] = await server.people("alice", "carol");
  const conversationId = await server.befriend(alice, carol);
  const storage = memoryStorage();
  storage.outbox.load = () => new Promise(() => {});
  const client = await openClient(server, alice, { storage });
  await client.online();
  client.sendMessage(conversationId, "在吗");
  await client.until((state) => state.pending[conversationId] === undefined, "nothing pending");
  client.stop();
  expect(await bodies(conversationId)).toEqual(["在吗"]);
});

test("what waited for a group one is no member of any more comes back with the reason, and is not kept for later", async () => {
  const [alice, dave] = await server.people("alice", "dave");
  const { conversationId } = await server.group(alice, [dave]);
  await server.as(alice).run("group:remove-member", { conversationId, personId: dave.id });
  const storage = memoryStorage();
  await storage.outbox.put({
    clientMessageId: "written-before-removal",
    conversationId,
    body: "还没发出去",
    createdAt: Date.now(),
    state: "sending",
    refusal: null,
  });
  const client = await openClient(server, dave, { storage });
  await client.until((state) => state.refusals[conversationId]?.code === "not_available", "the refusal");
  expect(client.getState().drafts[conversationId]?.text).toBe("还没发出去");
  expect(client.getState().pending).toEqual({});
  await expect.poll(() => storage.outbox.load()).toEqual([]);
  client.stop();
});
