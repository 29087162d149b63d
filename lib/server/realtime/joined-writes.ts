import type { Socket } from "node:net";
import { WebSocket, WebSocketServer } from "ws";

/**
 * A receiver that leaves this much unread in our memory, besides the largest answer on its way, has lost touch: it is
 * cut off, comes back and asks for what it missed. Many thousand messages. The answer it is still taking in does not
 * count: cut off for that, a slow network would ask for it again and again and never have it.
 */
export const MOST_UNREAD_BYTES = 4 * 1024 * 1024;

/** A frame as `ws` makes it, its header and its content; of a broadcast everybody is handed the same one. */
type Frame = [Buffer, (Buffer | string)?] & { whole?: Buffer };
type Sent = (error?: Error) => void;
/** The part of `ws` that puts frames on the wire; Engine.IO hands its prepared frames to it, too. */
type Sender = {
  _socket: Socket;
  sendFrame: (frame: Frame, sent?: Sent) => void;
  /** Bytes of the largest frame since nothing waited. */
  largestWaiting?: number;
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
  if (socket.writableLength > MOST_UNREAD_BYTES + largest) socket.destroy();
  // The end of the connection follows as an event of its own.
  if (!socket.writable) return;
  hold(socket);
  frame.whole ??= wholeOf(frame);
  this.largestWaiting = Math.max(largest, frame.whole.length);
  socket.write(frame.whole);
  sent?.();
}

function wholeOf([header, content]: Frame): Buffer {
  if (content === undefined) return header;
  return Buffer.concat([header, typeof content === "string" ? Buffer.from(content) : content]);
}

class JoiningWebSocket extends WebSocket {
  /** Called by `ws` when the connection stands, to make what reads and what writes its frames. */
  setSocket(...settings: unknown[]): void {
    const made = WebSocket.prototype as unknown as { setSocket: (...settings: unknown[]) => void };
    made.setSocket.apply(this, settings);
    (this as unknown as { _sender: Sender })._sender.sendFrame = sendFrame;
  }
}

/** The WebSocket server for Engine.IO (`wsEngine`) whose connections join the frames of a turn in one write. */
export class JoiningWebSocketServer extends WebSocketServer<typeof JoiningWebSocket> {
  constructor(options: ConstructorParameters<typeof WebSocketServer>[0]) {
    super({ ...options, WebSocket: JoiningWebSocket });
  }
}
