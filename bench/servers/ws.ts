import { createServer } from "node:http";
import { type WebSocket, WebSocketServer } from "ws";

type Input = { g: string; b: string; to: string; user: string };
type Packet = [name: string, id: number, input: Input];
type Fan = (members: Iterable<WebSocket>, group: string, text: string) => void;

const BACKLOG = 4_096;

/**
 * Raw fan-out over `ws`, nothing stored. By default one frame and one write for each member; with WINDOW_MS the
 * frames of such a window are joined into one write for each member.
 */
const windowMs = Number(process.env.WINDOW_MS ?? 0);
const fan = windowMs > 0 ? joining(windowMs) : single;
const groups = new Map<string, Set<WebSocket>>();
const users = new Map<string, WebSocket>();
const http = createServer();

new WebSocketServer({ server: http, perMessageDeflate: false }).on("connection", (socket) => {
  let user = "";
  socket.on("error", () => undefined);
  socket.on("message", (data) => {
    const [name, id, input] = JSON.parse(String(data)) as Packet;
    const { g, b, to } = input;
    if (name === "hello") {
      user = input.user;
      users.set(user, socket);
      socket.on("close", () => users.delete(user));
    } else if (name === "join") {
      const members = groups.get(g) ?? new Set();
      groups.set(g, members.add(socket));
      socket.on("close", () => members.delete(socket));
    } else if (name === "msg") fan(groups.get(g) ?? [], g, `m${JSON.stringify({ g, from: user, b })}`);
    else if (name === "dm") users.get(to)?.send(`m${JSON.stringify({ from: user, b })}`);
    if (id) socket.send(`a${id}`);
  });
});

http.listen(Number(process.env.PORT), "127.0.0.1", BACKLOG);

function single(members: Iterable<WebSocket>, _group: string, text: string): void {
  const bytes = Buffer.from(text);
  for (const member of members) member.send(bytes, { binary: false });
}

function joining(durationMs: number): Fan {
  const waiting = new Map<string, Buffer[]>();
  return (members, group, text) => {
    const frames = waiting.get(group);
    if (frames) {
      frames.push(frameOf(text));
      return;
    }
    waiting.set(group, [frameOf(text)]);
    setTimeout(() => {
      const bytes = Buffer.concat(waiting.get(group) ?? []);
      waiting.delete(group);
      for (const member of members) rawSocketOf(member).write(bytes);
    }, durationMs);
  };
}

/** `ws` has no way to write several frames at once. */
function rawSocketOf(member: WebSocket): { write: (bytes: Buffer) => void } {
  return (member as unknown as { _socket: { write: (bytes: Buffer) => void } })._socket;
}

function frameOf(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = payload.length < 126 ? Buffer.from([0x81, payload.length]) : Buffer.from([0x81, 126, 0, 0]);
  if (head.length === 4) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}
