import type { DriverOptions } from "../driver.ts";

type Stage = "open" | "register" | "auth" | "reopen" | "bind" | "enable";

/** What a stanza has led to. */
export type LoginState = "waiting" | "registered" | "signed in" | Error;

/** Every account of a run has it; the peers keep it in plain text, which costs them nothing at sign-in. */
const PASSWORD = "pw";

/** The stanzas of signing in: SASL PLAIN, a resource, stream management where it is wanted; or of registering. */
export class XmppLogin {
  readonly #user: string;
  readonly #domain: string;
  readonly #options: DriverOptions;
  readonly #send: (text: string) => void;
  #stage: Stage = "open";

  constructor(user: string, domain: string, options: DriverOptions, send: (text: string) => void) {
    this.#user = user;
    this.#domain = domain;
    this.#options = options;
    this.#send = send;
  }

  open(): void {
    this.#send(`<open xmlns="urn:ietf:params:xml:ns:xmpp-framing" to="${this.#domain}" version="1.0"/>`);
  }

  /** Answers what the server has sent. */
  take(stanza: string): LoginState {
    const isFeatures = /features/.test(stanza);
    if (!isFeatures && /failure|<stream:error|<error /.test(stanza)) return new Error(stanza);
    if (this.#stage === "open" && isFeatures) return this.#begin();
    if (this.#stage === "register" && stanza.includes("<iq")) return "registered";
    if (this.#stage === "auth" && stanza.includes("<success")) {
      this.#stage = "reopen";
      this.open();
    } else if (this.#stage === "reopen" && isFeatures) this.#bind();
    else if (this.#stage === "bind" && /id=.bind/.test(stanza)) return this.#bound();
    else if (this.#stage === "enable" && stanza.includes("<enabled")) return "signed in";
    return "waiting";
  }

  #begin(): LoginState {
    if (this.#options.register === "only") {
      this.#stage = "register";
      this.#send(
        `<iq xmlns="jabber:client" type="set" id="reg"><query xmlns="jabber:iq:register"><username>${this.#user}</username><password>${PASSWORD}</password></query></iq>`,
      );
      return "waiting";
    }
    this.#stage = "auth";
    const plain = Buffer.from(`\0${this.#user}\0${PASSWORD}`).toString("base64");
    this.#send(`<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">${plain}</auth>`);
    return "waiting";
  }

  #bind(): void {
    this.#stage = "bind";
    this.#send(
      `<iq xmlns="jabber:client" type="set" id="bind"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"><resource>r</resource></bind></iq>`,
    );
  }

  #bound(): LoginState {
    if (!this.#options.isAcknowledged) return "signed in";
    this.#stage = "enable";
    this.#send('<enable xmlns="urn:xmpp:sm:3"/>');
    return "waiting";
  }
}
