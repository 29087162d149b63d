import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { WebSocket } from "ws";
import { JoiningWebSocketServer, MOST_UNREAD_BYTES } from "#lib/server/realtime/joined-writes.ts";

let http: Server;
let sockets: JoiningWebSocketServer;
let receiver: WebSocket;
let sender: WebSocket;
/** What this side learns of the connection's end. */
let ended: Promise<string>;

beforeEach(async () => {
  http = createServer();
  sockets = new JoiningWebSocketServer({ server: http });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  receiver = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  [sender] = (await once(sockets, "connection")) as [WebSocket];
  ended = new Promise((resolve) => sender.once("error", ({ message }) => resolve(message)));
  await once(receiver, "open");
});

afterEach(() => {
  receiver.terminate();
  http.close();
});

const turn = () => new Promise((resolve) => setImmediate(resolve));
const smallFrame = "x".repeat(64 * 1024);

/** Sends small frames, a turn each, until what waits has grown by this much or the connection has ended. */
async function pile(bytes: number): Promise<void> {
  const upTo = sender.bufferedAmount + bytes;
  while (sender.readyState === WebSocket.OPEN && sender.bufferedAmount < upTo) {
    sender.send(smallFrame);
    await turn();
  }
}

test("what is sent in one turn and in several arrives whole and in order", async () => {
  const received: string[] = [];
  receiver.on("message", (data) => received.push(String(data)));
  const sent = Array.from({ length: 200 }, (_, at) => `${at} ${"字".repeat((at * 37) % 900)}`);
  for (const [at, text] of sent.entries()) {
    sender.send(text);
    if (at % 7 === 0) await turn();
  }
  await expect.poll(() => received.length).toBe(sent.length);
  expect(received).toEqual(sent);
});

test("the answer to the handshake waits for what is said at once, and leaves with it", async () => {
  const waiting: number[] = [];
  sockets.once("connection", (welcomed: WebSocket, { socket }: IncomingMessage) => {
    waiting.push(socket.writableLength);
    welcomed.send("welcome");
    waiting.push(socket.writableLength);
    setImmediate(() => waiting.push(socket.writableLength));
  });
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const [message] = await once(client, "message");
  client.terminate();
  expect(String(message)).toBe("welcome");
  const [answer = 0, both = 0, rest] = waiting;
  expect(answer).toBeGreaterThan(0);
  expect(both).toBeGreaterThan(answer);
  expect(rest).toBe(0);
});

test("who reads nothing is cut off once too much waits", async () => {
  receiver.pause();
  await pile(2 * MOST_UNREAD_BYTES);
  expect(sender.readyState).not.toBe(WebSocket.OPEN);
});

test("who is cut off learns why behind what it had not read, and nothing after that", async () => {
  let received = 0;
  receiver.on("message", () => received++);
  receiver.pause();
  let sent = 0;
  while (sender.readyState === WebSocket.OPEN) {
    sender.send(smallFrame);
    if (sender.readyState === WebSocket.OPEN) sent++;
    await turn();
  }
  expect(await ended).toBe("slow_receiver");
  sender.send("too late", () => {});
  receiver.resume();
  const [code, reason] = (await once(receiver, "close")) as [number, Buffer];
  expect({ code, reason: String(reason), received }).toEqual({
    code: 1013,
    reason: "slow_receiver",
    received: sent,
  });
});

test("one large answer is not held against a slow receiver, what comes on top of it is", async () => {
  receiver.pause();
  sender.send("x".repeat(3 * MOST_UNREAD_BYTES));
  await turn();
  await pile(MOST_UNREAD_BYTES / 2);
  expect(sender.readyState).toBe(WebSocket.OPEN);
  await pile(MOST_UNREAD_BYTES);
  expect(sender.readyState).not.toBe(WebSocket.OPEN);
});
