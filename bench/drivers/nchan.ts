import { readMark } from "../load/body.ts";
import type { TakeFrame } from "../load/frame-reader.ts";
import { Wire } from "../load/wire.ts";
import { type Client, type Driver, type DriverOptions, indexOfUser, type Page } from "./driver.ts";
import { OwnEcho } from "./own-echo.ts";

/** nginx with nchan: one pub/sub WebSocket for each channel. A reference for fan-out in C, no messenger. */
class NchanClient implements Client {
  onMessage: TakeFrame | null = null;
  onClose: (() => void) | null = null;
  readonly #port: number;
  readonly #wires = new Map<string, Wire>();
  readonly #echo: OwnEcho;

  constructor(user: string, { port }: DriverOptions) {
    this.#port = port;
    this.#echo = new OwnEcho(indexOfUser(user));
  }

  get isClosed(): boolean {
    return [...this.#wires.values()].some(({ isClosed }) => isClosed);
  }

  joinGroup(channel: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const wire = new Wire(
        { port: this.#port, path: `/ps/${channel}` },
        {
          onOpen: resolve,
          onMessage: (buffer, start, end) => this.#take(buffer, start, end),
          onClose: (cause) => {
            reject(cause);
            this.onClose?.();
          },
        },
      );
      this.#wires.set(channel, wire);
    });
  }

  sendGroup(group: string, body: string, onAck: (() => void) | null, seq: number): void {
    if (onAck) this.#echo.expect(seq, onAck);
    this.#wires.get(group)?.send(body);
  }

  sendDirect(): void {
    throw new Error("nchan has no direct messages");
  }

  history(): Promise<Page> {
    throw new Error("nchan has no history");
  }

  close(): void {
    for (const wire of this.#wires.values()) wire.close();
  }

  #take(buffer: Buffer, start: number, end: number): void {
    const mark = readMark(buffer, start, end);
    if (!mark) return;
    this.#echo.note(mark);
    this.onMessage?.(buffer, start, end);
  }
}

const driver: Driver = {
  create: async (user, options) => {
    const client = new NchanClient(user, options);
    await client.joinGroup(`u-${user}`);
    return client;
  },
};

export default driver;
