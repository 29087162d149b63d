import { once } from "node:events";
import type { Socket } from "node:net";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { PROTOCOL_VERSION } from "#lib/contract/version.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { backlogOf } from "#lib/server/realtime/backlog.ts";
import { dropSlowReaders, endLostSessions } from "#lib/server/realtime/housekeeping.ts";
import { serverOfFile } from "../server-of-file.ts";

const server = await serverOfFile();

test("a session deleted from the database ends its open sockets, and no others", async () => {
  const [alice, bob] = await server.people("alice", "bob");
  const lost = await server.connect(alice!);
  const kept = await server.connect(bob!);
  const rows = await server.db.session.findMany({ where: { userId: alice!.id } });
  await server.db.session.deleteMany({ where: { userId: alice!.id } });
  for (const { id } of rows) runtime().sessions.forget(id);
  const gone = lost.disconnected();
  await endLostSessions(server.realtime.io);
  await gone;
  expect(await lost.got("session:ended")).toEqual({ reason: "expired" });
  expect(kept.socket.connected).toBe(true);
});

test("a client that does not read is dropped, one that reads is not", async () => {
  const [alice, bob] = await server.people("alice", "bob");
  const reader = await server.connect(bob!);
  await pollOnce(await server.cookieOf(alice!));
  const { io } = server.realtime;
  const count = () => io.sockets.sockets.size;
  const before = count();
  for (let n = 0; n < 2_000; n++) io.emit("server:closing", {});
  dropSlowReaders(io);
  expect(count()).toBe(before);
  await reader.ask("heads:load", {});
  dropSlowReaders(io);
  expect(count()).toBe(before - 1);
  await reader.ask("heads:load", {});
  expect(reader.socket.connected).toBe(true);
});

test("a client that takes in slowly what it is sent is kept; one that takes in nothing is dropped", async () => {
  const carol = await server.person("carol");
  const client = await openWebSocket(await server.cookieOf(carol));
  const { io } = server.realtime;
  const [atServer] = [...io.sockets.sockets.values()].filter(({ data }) => data.actor.personId === carol.id);
  const takenBytes = () => backlogOf(atServer!.conn).takenBytes;
  const before = takenBytes();
  client.pause();
  // Far more than the system's own buffers hold.
  io.emit("conversation:typing", { conversationId: 1, userId: 1, filler: "x".repeat(60_000_000) } as never);
  await expect.poll(takenBytes).toBeGreaterThan(before);
  for (let n = 0; n < 3; n++) {
    dropSlowReaders(io);
    await readUntilMoreIsTaken(client, takenBytes);
  }
  expect(atServer!.connected).toBe(true);
  const gone = once(atServer!, "disconnect");
  for (let n = 0; n < 2; n++) dropSlowReaders(io);
  await gone;
  client.terminate();
});

/** Reads what has arrived and goes on until the server has passed on more, and then no further. */
async function readUntilMoreIsTaken(client: WebSocket, takenBytes: () => number): Promise<void> {
  const before = takenBytes();
  const { _socket: arriving } = client as unknown as { _socket: Socket };
  client.resume();
  while (takenBytes() === before) await once(arriving, "data");
  client.pause();
}

/** A WebSocket that has been greeted. */
async function openWebSocket(cookie: string): Promise<WebSocket> {
  const address = `${server.url.replace("http", "ws")}/realtime/?EIO=4&transport=websocket`;
  const client = new WebSocket(address, { headers: { cookie } });
  await once(client, "open");
  client.send(`40${JSON.stringify({ protocol: PROTOCOL_VERSION })}`);
  await new Promise<void>((resolve) =>
    client.on("message", (data) => String(data).includes("server:greeted") && resolve()),
  );
  return client;
}

/** Signs in by polling, and never polls again. */
async function pollOnce(cookie: string): Promise<void> {
  const path = `${server.url}/realtime/?EIO=4&transport=polling`;
  const greeting = await (await fetch(path, { headers: { cookie } })).text();
  const { sid } = JSON.parse(greeting.slice(1)) as { sid: string };
  await fetch(`${path}&sid=${sid}`, {
    method: "POST",
    headers: { cookie },
    body: `40{"protocol":${PROTOCOL_VERSION}}`,
  });
  const answer = await (await fetch(`${path}&sid=${sid}`, { headers: { cookie } })).text();
  if (!answer.startsWith("40{")) throw new Error(answer);
}
