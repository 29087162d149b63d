import type { TakeFrame } from "../load/frame-reader.ts";
import { Wire } from "../load/wire.ts";
import {
  type Client,
  type Cursor,
  type Driver,
  type DriverOptions,
  indexOfUser,
  type Page,
} from "./driver.ts";
import { XmppLogin } from "./xmpp/login.ts";
import { XmppStream } from "./xmpp/stream.ts";

const DOMAIN = "localhost";
const ROOMS = "conference.localhost";

/**
 * XMPP over WebSocket (RFC 7395): rooms (XEP-0045), archive (XEP-0313). A room acknowledges by sending one's own
 * message back; a direct message is acknowledged by XEP-0198 where that is asked for.
 */
class XmppClient implements Client {
  onMessage: TakeFrame | null = null;
  onClose: (() => void) | null = null;
  readonly #user: string;
  readonly #wire: Wire;
  readonly #stream: XmppStream;
  readonly #ready = Promise.withResolvers<void>();
  #login: XmppLogin | null;
  #nextId = 1;

  constructor(user: string, options: DriverOptions) {
    this.#user = user;
    this.#stream = new XmppStream(indexOfUser(user), (text) => this.#wire.send(text));
    this.#login = new XmppLogin(user, DOMAIN, options, (text) => this.#wire.send(text));
    this.#wire = new Wire(
      { port: options.port, path: options.path ?? "/", protocol: "xmpp" },
      {
        onOpen: () => this.#login?.open(),
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
    const joined = this.#stream.expectJoin(group);
    this.#stream.send(
      `<presence xmlns="jabber:client" to="${group}@${ROOMS}/${this.#user}"><x xmlns="http://jabber.org/protocol/muc"><history maxstanzas="0"/></x></presence>`,
    );
    return joined;
  }

  sendGroup(group: string, body: string, onAck: (() => void) | null, seq: number): void {
    if (onAck) this.#stream.echo.expect(seq, onAck);
    this.#stream.send(
      `<message xmlns="jabber:client" to="${group}@${ROOMS}" type="groupchat" id="${this.#nextId++}"><body>${body}</body></message>`,
    );
  }

  sendDirect(to: string, body: string, onAck: (() => void) | null): void {
    this.#stream.send(
      `<message xmlns="jabber:client" to="${to}@${DOMAIN}" type="chat" id="${this.#nextId++}"><body>${body}</body></message>`,
    );
    if (onAck) this.#stream.expectHandled(onAck);
  }

  async history(group: string, cursor: Cursor | null, limit: number): Promise<Page> {
    const before = cursor === null ? "<before/>" : `<before>${cursor}</before>`;
    const page = await this.#stream.queryArchive(
      `${group}@${ROOMS}`,
      `<query xmlns="urn:xmpp:mam:2"><set xmlns="http://jabber.org/protocol/rsm"><max>${limit}</max>${before}</set></query>`,
    );
    return { n: page.bodies.length, ...page };
  }

  close(): void {
    this.#wire.close();
  }

  #take(buffer: Buffer, start: number, end: number): void {
    if (!this.#login) {
      this.#stream.take(buffer, start, end, this.onMessage);
      return;
    }
    const state = this.#login.take(buffer.toString("utf8", start, end));
    if (state === "waiting") return;
    if (state instanceof Error) this.#ready.reject(state);
    else {
      this.#login = null;
      if (state === "signed in") this.#wire.send('<presence xmlns="jabber:client"/>');
      if (state === "signed in") this.#stream.beginCounting();
      this.#ready.resolve();
    }
  }
}

const driver: Driver = {
  create: async (user, options) => {
    const client = new XmppClient(user, options);
    await client.ready();
    return client;
  },
};

export default driver;
