import { expect, test } from "vitest";
import { MOST_UNREAD_BYTES } from "#lib/server/realtime/joined-writes.ts";
import { personRoom } from "#lib/server/realtime/rooms.ts";
import { openClient, type TestClient } from "../client/client.ts";
import { openNetwork } from "../client/network.ts";
import { serverOfFile } from "../server-of-file.ts";

/** What one turn may add before the bound is looked at again: a commit's messages to one conversation. */
const ONE_TURN_BYTES = 2 * 1024 * 1024;
const BODY = "字".repeat(10_000);
const AT_A_TIME = 20;

const server = await serverOfFile();

/** Bytes that wait in this process for the sockets of one person. */
function waitingBytes(personId: number): number {
  const { sockets, adapter } = server.realtime.io.sockets;
  let bytes = 0;
  for (const id of adapter.rooms.get(personRoom(personId)) ?? []) {
    const { transport } = sockets.get(id)!.conn as unknown as {
      transport: { socket: { _socket: { writableLength: number } } };
    };
    bytes += transport.socket._socket.writableLength;
  }
  return bytes;
}

const hasAll = (client: TestClient, id: number, lastSeq: number) =>
  client.until((state) => state.messenger.conversations[id]?.lastSeq === lastSeq, `message ${lastSeq}`);

test("who stops reading fills no memory, is cut off, and comes back to everything", async () => {
  const [alice, bob, carol] = await server.people("alice", "bob", "carol");
  const { conversationId } = await server.group(alice!, [bob!, carol!]);
  const network = await openNetwork(() => server.env.port);
  const slow = await openClient(server, bob!, { url: network.url });
  const fast = await openClient(server, carol!);
  await Promise.all([slow.online(), fast.online()]);

  network.hush();
  const hand = server.as(alice!);
  let said = 0;
  let mostBytes = 0;
  const isThere = () => server.realtime.io.sockets.adapter.rooms.has(personRoom(bob!.id));
  while (isThere()) {
    await Promise.all(Array.from({ length: AT_A_TIME }, () => hand.send(conversationId, BODY)));
    said += AT_A_TIME;
    mostBytes = Math.max(mostBytes, waitingBytes(bob!.id));
    await hasAll(fast, conversationId, said);
  }
  expect(mostBytes).toBeGreaterThan(0);
  expect(mostBytes).toBeLessThan(MOST_UNREAD_BYTES + ONE_TURN_BYTES);

  network.speak();
  await hasAll(slow, conversationId, said);
  await slow.online();
  expect(fast.getState().connection.kind).toBe("online");
  for (const client of [slow, fast]) client.stop();
  await network.close();
});
