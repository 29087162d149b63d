import { readMark } from "../../load/body.ts";
import type { TakeFrame } from "../../load/frame-reader.ts";
import { OwnEcho } from "../own-echo.ts";

const kinds = { message: 0x6d, presence: 0x70, iq: 0x69, ack: 0x61, ackRequest: 0x72 } as const;
const ANSWER_WITHIN_MS = 60_000;

type Archive = { bodies: string[]; resolve: (iq: string) => void };

/** A stream after signing in. Stanzas are told apart by their first letter and scanned, not parsed. */
export class XmppStream {
  readonly echo: OwnEcho;
  readonly #write: (text: string) => void;
  readonly #joins = new Map<string, (cause?: Error) => void>();
  #archive: Archive | null = null;
  #nextId = 1;
  /** XEP-0198: stanzas sent and received since it was switched on, and who waits for which to be handled. */
  #sent = 0;
  #received = 0;
  readonly #unhandled: { number: number; onAck: () => void }[] = [];

  constructor(user: number, write: (text: string) => void) {
    this.echo = new OwnEcho(user);
    this.#write = write;
  }

  /** One's own first presence is a stanza, too. */
  beginCounting(): void {
    this.#sent = 1;
  }

  send(stanza: string): void {
    this.#sent++;
    this.#write(stanza);
  }

  /** Asks for the acknowledgement of everything sent so far. */
  expectHandled(onAck: () => void): void {
    this.#unhandled.push({ number: this.#sent, onAck });
    this.#write('<r xmlns="urn:xmpp:sm:3"/>');
  }

  /** Resolves when the room has let this user in. */
  expectJoin(group: string): Promise<void> {
    return within("join", (resolve, reject) => {
      this.#joins.set(group, (cause) => (cause ? reject(cause) : resolve()));
    });
  }

  /** A page of an archive, ascending. */
  async queryArchive(of: string, query: string): Promise<{ bodies: string[]; first: string | null }> {
    const bodies: string[] = [];
    const iq = await within<string>("archive", (resolve) => {
      this.#archive = { bodies, resolve };
      this.send(`<iq xmlns="jabber:client" type="set" id="i${this.#nextId++}" to="${of}">${query}</iq>`);
    });
    this.#archive = null;
    if (/type=["']error/.test(iq)) throw new Error(iq);
    return { bodies, first: /<first[^>]*>([^<]+)</.exec(iq)?.[1] ?? null };
  }

  take(buffer: Buffer, start: number, end: number, onMessage: TakeFrame | null): void {
    const kind = buffer[start + 1];
    if (kind === kinds.ack) this.#takeAck(buffer.toString("latin1", start, end));
    else if (kind === kinds.ackRequest) this.#write(`<a xmlns="urn:xmpp:sm:3" h="${this.#received}"/>`);
    else {
      this.#received++;
      if (kind === kinds.message) this.#takeMessage(buffer, start, end, onMessage);
      else if (kind === kinds.presence && this.#joins.size > 0)
        this.#takePresence(buffer.toString("utf8", start, end));
      else if (kind === kinds.iq) this.#archive?.resolve(buffer.toString("utf8", start, end));
    }
  }

  #takeMessage(buffer: Buffer, start: number, end: number, onMessage: TakeFrame | null): void {
    if (this.#archive) {
      const stanza = buffer.toString("utf8", start, end);
      if (stanza.includes("urn:xmpp:mam:2") && stanza.includes("<result")) {
        this.#archive.bodies.push(/~\d+\.\d+\.\d+~/.exec(stanza)?.[0] ?? "");
        return;
      }
    }
    const mark = readMark(buffer, start, end);
    if (!mark) return;
    this.echo.note(mark);
    onMessage?.(buffer, start, end);
  }

  #takePresence(stanza: string): void {
    const isIn = /code=.110/.test(stanza);
    if (!isIn && !/type=.error/.test(stanza)) return;
    const group = /from=.([^@]+)@/.exec(stanza)?.[1] ?? "";
    this.#joins.get(group)?.(isIn ? undefined : new Error(stanza));
    this.#joins.delete(group);
  }

  #takeAck(stanza: string): void {
    const handled = Number(/h=["'](\d+)/.exec(stanza)?.[1] ?? 0);
    while (this.#unhandled[0] && this.#unhandled[0].number <= handled) this.#unhandled.shift()?.onAck();
  }
}

function within<T = void>(
  what: string,
  begin: (resolve: (value: T) => void, reject: (cause: Error) => void) => void,
): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const timer = setTimeout(() => reject(new Error(`${what} timed out`)), ANSWER_WITHIN_MS);
  timer.unref();
  begin(resolve, reject);
  return promise.finally(() => clearTimeout(timer));
}
