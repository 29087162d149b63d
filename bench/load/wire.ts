import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";
import { FrameReader, type TakeFrame } from "./frame-reader.ts";

/** Where to connect; always on this machine. */
export type WireAddress = {
  port: number;
  path: string;
  protocol?: string | undefined;
  headers?: Record<string, string>;
};

export type WireListener = {
  onOpen?: () => void;
  onMessage: TakeFrame;
  /** Once, when the connection has ended, for whatever reason. */
  onClose: (cause: Error) => void;
};

const opcodes = { text: 1, pong: 10 } as const;
const HEAD_END = "\r\n\r\n";

/** One receive buffer for all connections of a process: what is read is used up before the next read. */
const received = Buffer.allocUnsafe(256 * 1024);

/**
 * The leanest client side of a WebSocket (RFC 6455): one shared receive buffer, a mask of zeros, which is legal, and
 * no copies on the way, so that the generator costs as little as can be beside the server it measures.
 */
export class Wire {
  readonly #address: WireAddress;
  readonly #listener: WireListener;
  readonly #socket: Socket;
  readonly #frames: FrameReader;
  #head: Buffer | null = Buffer.alloc(0);
  #isClosed = false;

  constructor(address: WireAddress, listener: WireListener) {
    this.#address = address;
    this.#listener = listener;
    this.#frames = new FrameReader({
      onMessage: listener.onMessage,
      onPing: (payload) => this.#write(opcodes.pong, payload),
      onClose: () => void this.#socket.end(),
    });
    this.#socket = connect({
      host: "127.0.0.1",
      port: address.port,
      noDelay: true,
      onread: {
        buffer: received,
        callback: (length, bytes) => {
          this.#read(bytes as Buffer, length);
          return true;
        },
      },
    });
    this.#socket.on("connect", () => this.#socket.write(this.#request()));
    this.#socket.on("error", (cause) => this.#end(cause));
    this.#socket.on("close", () => this.#end(new Error("closed")));
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Sends a text message; nothing when the connection has ended. */
  send(text: string): void {
    if (!this.#isClosed) this.#write(opcodes.text, Buffer.from(text));
  }

  /** Ends the connection without telling the listener. */
  close(): void {
    this.#isClosed = true;
    this.#socket.destroy();
  }

  #request(): string {
    const { port, path, protocol, headers } = this.#address;
    const lines = [
      `GET ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      "Upgrade: websocket",
      "Connection: Upgrade",
      `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
      "Sec-WebSocket-Version: 13",
      ...(protocol ? [`Sec-WebSocket-Protocol: ${protocol}`] : []),
      ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
    ];
    return lines.join("\r\n") + HEAD_END;
  }

  #read(chunk: Buffer, length: number): void {
    if (this.#head) this.#readHead(chunk, length);
    else this.#frames.push(chunk, 0, length);
  }

  #readHead(chunk: Buffer, length: number): void {
    const head = Buffer.concat([this.#head ?? Buffer.alloc(0), chunk.subarray(0, length)]);
    const at = head.indexOf(HEAD_END);
    if (at < 0) {
      this.#head = head;
      return;
    }
    const status = head.toString("latin1", 0, head.indexOf("\r\n"));
    if (!status.startsWith("HTTP/1.1 101")) {
      this.#end(new Error(`upgrade refused: ${status}`));
      this.#socket.destroy();
      return;
    }
    this.#head = null;
    this.#listener.onOpen?.();
    this.#frames.push(head, at + HEAD_END.length, head.length);
  }

  #write(opcode: number, payload: Buffer): void {
    const { length } = payload;
    const headBytes = length < 126 ? 6 : length < 65_536 ? 8 : 14;
    const frame = Buffer.alloc(headBytes + length);
    frame[0] = 0x80 | opcode;
    if (length < 126) frame[1] = 0x80 | length;
    else if (length < 65_536) {
      frame[1] = 0x80 | 126;
      frame.writeUInt16BE(length, 2);
    } else {
      frame[1] = 0x80 | 127;
      frame.writeBigUInt64BE(BigInt(length), 2);
    }
    payload.copy(frame, headBytes);
    this.#socket.write(frame);
  }

  #end(cause: Error): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#listener.onClose(cause);
  }
}
