import { PROTOCOL_VERSION, REALTIME_PATH } from "#lib/contract/version.ts";
import { forEachBody, readMark } from "../load/body.ts";
import type { TakeFrame } from "../load/frame-reader.ts";
import { readSeed, type Seed } from "../seed/seed-file.ts";
import {
  type Client,
  type Cursor,
  type Driver,
  type DriverOptions,
  indexOfUser,
  type Page,
} from "./driver.ts";
import { SocketIoConnection } from "./socket-io.ts";

const GREETED = '["server:greeted"';
const POSTED = '["message:posted"';
/** In `[{"ok":true`, an acknowledgement's first bytes. */
const OK_AT = '[{"ok":'.length;
const TRUE = 0x74;

type HistoryAnswer = { ok: boolean; value: { messages: { seq: number; body: string }[] }; refusal?: unknown };

const seeds = new Map<string, Seed>();

/** A generator process lives no longer than the seed it works on, so it reads the file once. */
function seedIn(file: string): Seed {
  const seed = seeds.get(file) ?? readSeed(file);
  seeds.set(file, seed);
  return seed;
}

/** This program's own server: signed in by a session's cookie, ready when it has been greeted. */
class WebqqClient implements Client {
  onMessage: TakeFrame | null = null;
  onClose: (() => void) | null = null;
  readonly #connection: SocketIoConnection;
  readonly #seed: Seed;
  readonly #index: number;
  /** Direct messages on their way to their own sender as well, who is not whom they are for. */
  readonly #ownDirects = new Set<number>();
  readonly #ready = Promise.withResolvers<void>();

  constructor(user: string, options: DriverOptions) {
    if (!options.seedFile) throw new Error("no seed");
    this.#seed = seedIn(options.seedFile);
    this.#index = indexOfUser(user);
    const cookie = this.#seed.cookies[this.#index] ?? "";
    this.#connection = new SocketIoConnection(
      { port: options.port, path: REALTIME_PATH, headers: { Cookie: cookie } },
      { protocol: PROTOCOL_VERSION },
      {
        onEvent: (buffer, start, end) => this.#take(buffer, start, end),
        onConnect: () => undefined,
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

  async joinGroup(group: string): Promise<void> {
    this.#groupId(group);
  }

  sendGroup(group: string, body: string, onAck: (() => void) | null): void {
    this.#send(this.#groupId(group), body, onAck);
  }

  sendDirect(to: string, body: string, onAck: (() => void) | null): void {
    const pair = [this.#index, indexOfUser(to)].sort((a, b) => a - b).join(":");
    const conversationId = this.#seed.directs[pair];
    if (conversationId === undefined) throw new Error(`no conversation of ${pair}`);
    this.#ownDirects.add(Number(body.split(".")[1]));
    this.#send(conversationId, body, onAck);
  }

  async history(group: string, cursor: Cursor | null, limit: number): Promise<Page> {
    const input = { conversationId: this.#groupId(group), beforeSeq: cursor, limit };
    const { ok, value, refusal } = await this.#connection.request<HistoryAnswer>("history:page", input);
    if (!ok) throw new Error(`history refused: ${JSON.stringify(refusal)}`);
    const { messages } = value;
    return { n: messages.length, bodies: messages.map(({ body }) => body), first: messages[0]?.seq ?? null };
  }

  #deliver(onMessage: TakeFrame, buffer: Buffer, start: number, end: number): void {
    if (this.#ownDirects.size === 0) forEachBody(buffer, start, end, onMessage);
    else
      forEachBody(buffer, start, end, (bytes, at, frameEnd) => {
        const mark = readMark(bytes, at, frameEnd);
        const isOwnDirect = mark?.sender === this.#index && this.#ownDirects.delete(mark.seq);
        if (!isOwnDirect) onMessage(bytes, at, frameEnd);
      });
  }

  close(): void {
    this.#connection.close();
  }

  /** The body names the message: sent again, it is the same message. */
  #send(conversationId: number, body: string, onAck: (() => void) | null): void {
    const clientMessageId = `bench-${body.slice(1, body.indexOf("~", 1)).replaceAll(".", "-")}`;
    this.#connection.emit("message:send", { conversationId, clientMessageId, body }, (buffer, start) => {
      if (buffer[start + OK_AT] === TRUE) onAck?.();
    });
  }

  #groupId(group: string): number {
    const id = this.#seed.groups[group];
    if (id === undefined) throw new Error(`no group ${group}`);
    return id;
  }

  #take(buffer: Buffer, start: number, end: number): void {
    if (isEvent(buffer, start, POSTED)) {
      if (this.onMessage) this.#deliver(this.onMessage, buffer, start, end);
    } else if (isEvent(buffer, start, GREETED)) this.#ready.resolve();
  }
}

/** Told apart by two bytes of the name: no text is made for a delivery. */
function isEvent(buffer: Buffer, start: number, opening: string): boolean {
  const noun = 2;
  const verb = opening.indexOf(":") + 1;
  return (
    buffer[start + noun] === opening.charCodeAt(noun) &&
    buffer[start + verb - 1] === opening.charCodeAt(verb - 1) &&
    buffer[start + verb] === opening.charCodeAt(verb)
  );
}

const driver: Driver = {
  create: async (user, options) => {
    const client = new WebqqClient(user, options);
    await client.ready();
    return client;
  },
};

export default driver;
