import type { TakeFrame } from "../load/frame-reader.ts";
import type { Client, Cursor, Driver, DriverOptions, Page } from "./driver.ts";
import { SocketIoConnection } from "./socket-io.ts";

type Row = { id: number; b: string };

/** The bare Socket.IO servers of `bench/servers`. */
class SioClient implements Client {
  onMessage: TakeFrame | null = null;
  onClose: (() => void) | null = null;
  readonly #connection: SocketIoConnection;
  readonly #ready = Promise.withResolvers<void>();

  constructor(user: string, { port }: DriverOptions) {
    this.#connection = new SocketIoConnection(
      { port, path: "/socket.io" },
      { user },
      {
        // These servers send no events but messages.
        onEvent: (buffer, start, end) => this.onMessage?.(buffer, start, end),
        onConnect: () => this.#ready.resolve(),
        onClose: (cause) => {
          this.#ready.reject(cause);
          this.onClose?.();
        },
      },
    );
  }

  get isClosed(): boolean {
    return this.#connection.isClosed;
  }

  ready(): Promise<void> {
    return this.#ready.promise;
  }

  joinGroup(group: string): Promise<void> {
    return this.#connection.request("join", { g: group });
  }

  sendGroup(group: string, body: string, onAck: (() => void) | null): void {
    this.#connection.emit("msg", { g: group, b: body }, onAck ?? undefined);
  }

  sendDirect(to: string, body: string, onAck: (() => void) | null): void {
    this.#connection.emit("dm", { to, b: body }, onAck ?? undefined);
  }

  async history(group: string, cursor: Cursor | null, limit: number): Promise<Page> {
    const rows = await this.#connection.request<Row[]>("history", { g: group, before: cursor, limit });
    return { n: rows.length, bodies: rows.map(({ b }) => b), first: rows.at(-1)?.id ?? null };
  }

  close(): void {
    this.#connection.close();
  }
}

const driver: Driver = {
  create: async (user, options) => {
    const client = new SioClient(user, options);
    await client.ready();
    return client;
  },
};

export default driver;
