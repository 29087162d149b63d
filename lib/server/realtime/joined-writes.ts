import type { Socket } from "node:net";
import { WebSocket, WebSocketServer } from "ws";

/**
 * A receiver that leaves this much unread in our memory, besides the largest answer on its way, has lost touch: it is
 * cut off, comes back and asks for what it missed. Many thousand messages. The answer it is still taking in does not
 * count: cut off for that, a slow network would ask for it again and again and never have it.
 */
export const MOST_UNREAD_BYTES = 4 * 1024 * 1024;

/** Told to a receiver whose connection is ended for what it leaves unread: 1013, "try again later" (RFC 6455, 7.4 and IANA). */
export const SLOW_RECEIVER = { code: 1013, reason: "slow_receiver" };

/** A frame as `ws` makes it, its header and its content; of a broadcast everybody is handed the same one. */
type Frame = [Buffer, (Buffer | string)?] & { whole?: Buffer };
type Sent = (error?: Error) => void;
/** The part of `ws` that puts frames on the wire; Engine.IO hands its prepared frames to it, too. */
type Sender = {
  _socket: Socket;
  sendFrame: (frame: Frame, sent?: Sent) => void;
  /** Bytes of the largest frame since nothing waited. */
  largestWaiting?: number;
  giveUp: () => void;
};

/** Sockets held back until the end of this turn of the event loop: with one frame, and with several. */
const heldWithOne = new Set<Socket>();
const heldWithMore = new Set<Socket>();

/** Who only listens first: of several frames one is usually the answer to who spoke, who has the text already. */
function release(): void {
  for (const held of [heldWithOne, heldWithMore]) {
    for (const socket of held) socket.uncork();
    held.clear();
  }
}

function hold(socket: Socket): void {
  if (heldWithMore.has(socket)) return;
  if (heldWithOne.delete(socket)) {
    heldWithMore.add(socket);
    return;
  }
  if (heldWithOne.size + heldWithMore.size === 0) setImmediate(release);
  heldWithOne.add(socket);
  socket.cork();
}

/**
 * What a turn of the event loop has for one connection leaves in one write: the write, not the encoding, is what a
 * delivery costs. Nothing waits longer than the turn. A frame counts as sent once the connection has taken it; how
 * much it has not passed on yet is what `MOST_UNREAD_BYTES` bounds.
 */
function sendFrame(this: Sender, frame: Frame, sent?: Sent): void {
  const socket = this._socket;
  const largest = socket.writableLength === 0 ? 0 : (this.largestWaiting ?? 0);
  if (socket.writableLength > MOST_UNREAD_BYTES + largest) this.giveUp();
  else {
    write.call(this, frame, sent);
    this.largestWaiting = Math.max(largest, frame.whole?.length ?? 0);
  }
}

function write(this: Sender, frame: Frame, sent?: Sent): void {
  const socket = this._socket;
  // The end of the connection follows as an event of its own.
  if (!socket.writable) return;
  hold(socket);
  frame.whole ??= wholeOf(frame);
  socket.write(frame.whole);
  sent?.();
}

/**
 * Ends a connection whose receiver leaves too much unread. It is told why behind what it has not taken in yet, and
 * nothing follows that; who does not take in this much either is cut off by `ws` after its thirty seconds. Everybody
 * on this side learns it at once, so that nothing more is kept for it.
 */
export function endSlowReceiver(receiver: WebSocket): void {
  const sender = (receiver as unknown as { _sender: Sender })._sender;
  sender.giveUp = () => {};
  sender.sendFrame = write;
  receiver.close(SLOW_RECEIVER.code, SLOW_RECEIVER.reason);
  sender.sendFrame = () => {};
  setImmediate(() => receiver.emit("error", new Error(SLOW_RECEIVER.reason)));
}

function wholeOf([header, content]: Frame): Buffer {
  if (content === undefined) return header;
  return Buffer.concat([header, typeof content === "string" ? Buffer.from(content) : content]);
}

/** Whether this is why a connection ended, as Engine.IO hands it on. */
export function isSlowReceiver(cause: unknown): boolean {
  return cause instanceof Error && cause.message.endsWith(SLOW_RECEIVER.reason);
}

class JoiningWebSocket extends WebSocket {
  /** Called by `ws` when the connection stands, to make what reads and what writes its frames. */
  setSocket(...settings: unknown[]): void {
    const made = WebSocket.prototype as unknown as { setSocket: (...settings: unknown[]) => void };
    made.setSocket.apply(this, settings);
    const sender = (this as unknown as { _sender: Sender })._sender;
    sender.sendFrame = sendFrame;
    sender.giveUp = () => endSlowReceiver(this);
  }
}

/** The WebSocket server for Engine.IO (`wsEngine`) whose connections join the frames of a turn in one write. */
export class JoiningWebSocketServer extends WebSocketServer<typeof JoiningWebSocket> {
  constructor(options: ConstructorParameters<typeof WebSocketServer>[0]) {
    super({ ...options, WebSocket: JoiningWebSocket });
    // The answer to the handshake leaves with Engine.IO's first frame, which follows in the same turn.
    this.on("headers", (_headers, request) => hold(request.socket));
  }
}
