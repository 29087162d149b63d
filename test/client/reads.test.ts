import { afterEach, beforeEach, expect, test } from "vitest";
import type { ClientState } from "#lib/client/types.ts";
import { unread } from "#lib/domain/unread.ts";
import { serverOfFile } from "../server-of-file.ts";
import type { Person } from "../world.ts";
import { openClient, type TestClient } from "./client.ts";
import { openNetwork } from "./network.ts";

const server = await serverOfFile();
const [alice, bob] = await server.people("alice", "bob");
const direct = await server.befriend(alice, bob);
const clients: TestClient[] = [];

beforeEach(async () => {
  const { seq } = await server.as(alice).send(direct, "在吗");
  await server.as(bob).run("receipt:read", { conversationId: direct, seq });
});
afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
});

async function open(person: Person, options?: Parameters<typeof openClient>[2]): Promise<TestClient> {
  const client = await openClient(server, person, options);
  clients.push(client);
  await client.online();
  return client;
}

const isMarked = (state: ClientState) =>
  state.messenger.conversations[direct]?.membership.isMarkedUnread === true;
const isStoredMarked = async () => {
  const place = { conversationId: direct, userId: bob.id };
  const row = await server.db.membership.findUniqueOrThrow({ where: { conversationId_userId: place } });
  return row.isMarkedUnread;
};

test("who reads is seen reading, as long as both want it", async () => {
  const [a, b] = [await open(alice), await open(bob)];
  const { seq } = await server.as(alice).send(direct, "看到了吗");
  const seen = ({ messenger }: ClientState) => messenger.friends[bob.id]?.readSeq;
  await b.until(({ messenger }) => messenger.conversations[direct]?.lastSeq === seq, "the message");
  expect(seen(a.getState())).toBe(seq - 1);
  b.markRead(direct, seq);
  await a.until((state) => seen(state) === seq, "read");
  await b.command("person:update", { sharesReads: false });
  await a.until((state) => seen(state) === null, "not shared any more");
  await b.command("person:update", { sharesReads: true });
  await a.until((state) => seen(state) === seq, "shared again");
});

test("an unread mark is on every device, and goes where it is read", async () => {
  const [desk, phone] = [await open(bob), await open(bob)];
  desk.markUnread(direct);
  expect(isMarked(desk.getState())).toBe(true);
  await phone.until(isMarked, "marked on the phone");
  expect(unread(phone.conversation(direct))).toBe(0);
  phone.markRead(direct, 0);
  expect(isMarked(phone.getState())).toBe(false);
  await desk.until((state) => !isMarked(state), "read on the desk");
  expect(await isStoredMarked()).toBe(false);
});

test("what was done last is what stays", async () => {
  const [desk, phone] = [await open(bob), await open(bob)];
  for (const isLastMark of [true, false, true, false]) {
    const { seq } = await server.as(alice).send(direct, "再来一句");
    await desk.until(({ messenger }) => messenger.conversations[direct]?.lastSeq === seq, "the message");
    if (isLastMark) desk.markRead(direct, seq);
    desk.markUnread(direct);
    if (!isLastMark) desk.markRead(direct, seq);
    await phone.until(
      (state) => isMarked(state) === isLastMark && unread(phone.conversation(direct)) === 0,
      `marked: ${isLastMark}`,
    );
    expect(await isStoredMarked()).toBe(isLastMark);
    expect(isMarked(desk.getState())).toBe(isLastMark);
  }
});

test("what was read and marked without a network is told when it is back", async () => {
  const network = await openNetwork(() => Number(new URL(server.url).port));
  const [far, near] = [await open(bob, { url: network.url }), await open(bob)];
  network.down();
  await far.until(({ connection }) => connection.kind === "offline", "offline");
  far.markUnread(direct);
  expect(isMarked(far.getState())).toBe(true);
  expect(isMarked(near.getState())).toBe(false);
  network.up();
  far.reconnectNow();
  await near.until(isMarked, "marked on the other device");
  await far.until(isMarked, "still marked here");
  far.stop();
  await network.close();
});
