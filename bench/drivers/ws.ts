import type { TakeFrame } from "../load/frame-reader.ts";
import { Wire } from "../load/wire.ts";
import { Acks } from "./acks.ts";
import type { Client, Driver, DriverOptions, Page } from "./driver.ts";

const MESSAGE = 0x6d;
const SPACE = 0x20;
const ZERO = 0x30;

/** The raw WebSocket servers of `bench/servers`: `m{…}` is a message, `a12` an acknowledgement. */
class WsClient implements Client {
  onMessage: TakeFrame | null = null;
  onClose: (() => void) | null = null;
  readonly #wire: Wire;
  readonly #acks = new Acks();
  readonly #ready = Promise.withResolvers<void>();

  constructor(user: string, { port }: DriverOptions) {
    this.#wire = new Wire(
      { port, path: "/ws" },
      {
        onOpen: () => this.#request("hello", { user }).then(this.#ready.resolve, this.#ready.reject),
        onMessage: (buffer, start, end) => this.#take(buffer, start, end),
        onClose: (cause) => {
          this.#ready.reject(cause);
          this.onClose?.();
        },
      },
    );
  }

  get isClosed(): boolean {
    return this.#wire.isClosed;
  }

  ready(): Promise<void> {
    return this.#ready.promise;
  }

  joinGroup(group: string): Promise<void> {
    return this.#request("join", { g: group });
  }

  sendGroup(group: string, body: string, onAck: (() => void) | null): void {
    this.#emit("msg", { g: group, b: body }, onAck);
  }

  sendDirect(to: string, body: string, onAck: (() => void) | null): void {
    this.#emit("dm", { to, b: body }, onAck);
  }

  history(): Promise<Page> {
    throw new Error("these servers keep nothing");
  }

  close(): void {
    this.#wire.close();
  }

  #emit(name: string, input: unknown, onAck: (() => void) | null): void {
    const id = onAck ? this.#acks.expect(onAck) : 0;
    this.#wire.send(JSON.stringify([name, id, input]));
  }

  async #request(name: string, input: unknown): Promise<void> {
    await this.#acks.request(name, (id) => this.#wire.send(JSON.stringify([name, id, input])));
  }

  #take(buffer: Buffer, start: number, end: number): void {
    if (buffer[start] === MESSAGE) {
      this.onMessage?.(buffer, start, end);
      return;
    }
    let id = 0;
    let at = start + 1;
    for (; at < end && buffer[at] !== SPACE; at++) id = id * 10 + (buffer[at] ?? 0) - ZERO;
    this.#acks.answer(id, buffer, at, end);
  }
}

const driver: Driver = {
  create: async (user, options) => {
    const client = new WsClient(user, options);
    await client.ready();
    return client;
  },
};

export default driver;
