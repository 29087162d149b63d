import type { TakeFrame } from "../load/frame-reader.ts";
import { Wire, type WireAddress } from "../load/wire.ts";
import { Acks } from "./acks.ts";

const packets = { open: 0x30, ping: 0x32, message: 0x34 } as const;
const messages = { connect: 0x30, event: 0x32, ack: 0x33, refused: 0x34 } as const;
const ZERO = 0x30;
const NINE = 0x39;

export type SocketIoListener = {
  /** The bytes of an event, from the bracket of `["name",…` on. */
  onEvent: TakeFrame;
  onConnect: () => void;
  onClose: (cause: Error) => void;
};

/** One connection that speaks Socket.IO 5 on Engine.IO 4 by hand, over WebSocket alone. */
export class SocketIoConnection {
  readonly #wire: Wire;
  readonly #acks = new Acks();
  readonly #auth: unknown;
  readonly #listener: SocketIoListener;

  constructor(address: WireAddress, auth: unknown, listener: SocketIoListener) {
    this.#auth = auth;
    this.#listener = listener;
    this.#wire = new Wire(
      { ...address, path: `${address.path}/?EIO=4&transport=websocket` },
      { onMessage: (buffer, start, end) => this.#take(buffer, start, end), onClose: listener.onClose },
    );
  }

  get isClosed(): boolean {
    return this.#wire.isClosed;
  }

  /** Sends an event; `answered` gets the bytes of its acknowledgement, an array. */
  emit(name: string, input: unknown, answered?: TakeFrame): void {
    const id = answered ? this.#acks.expect(answered) : "";
    this.#wire.send(`42${id}${JSON.stringify([name, input])}`);
  }

  /** Sends an event and resolves with the first value of its acknowledgement. */
  async request<T>(name: string, input: unknown): Promise<T> {
    const text = await this.#acks.request(name, (id) =>
      this.#wire.send(`42${id}${JSON.stringify([name, input])}`),
    );
    return JSON.parse(text)[0];
  }

  close(): void {
    this.#wire.close();
  }

  #take(buffer: Buffer, start: number, end: number): void {
    const packet = buffer[start];
    if (packet === packets.message) this.#takeMessage(buffer, start + 1, end);
    else if (packet === packets.ping) this.#wire.send("3");
    else if (packet === packets.open) this.#wire.send(`40${JSON.stringify(this.#auth)}`);
  }

  #takeMessage(buffer: Buffer, start: number, end: number): void {
    const type = buffer[start];
    if (type === messages.event) this.#listener.onEvent(buffer, start + 1, end);
    else if (type === messages.ack) this.#takeAck(buffer, start + 1, end);
    else if (type === messages.connect) this.#listener.onConnect();
    else if (type === messages.refused) this.#refuse(buffer.toString("utf8", start + 1, end));
  }

  #takeAck(buffer: Buffer, start: number, end: number): void {
    let at = start;
    let id = 0;
    for (; (buffer[at] ?? 0) >= ZERO && (buffer[at] ?? 0) <= NINE; at++)
      id = id * 10 + (buffer[at] ?? 0) - ZERO;
    this.#acks.answer(id, buffer, at, end);
  }

  #refuse(answer: string): void {
    this.#wire.close();
    this.#listener.onClose(new Error(`connection refused: ${answer}`));
  }
}
