import { type APIRequestContext, type Browser, type BrowserContextOptions, request } from "@playwright/test";
import type { CommandInput, CommandName, CommandResult } from "../lib/contract/commands.ts";
import type { QueryInput, QueryName, QueryResult } from "../lib/contract/queries.ts";
import { Messenger } from "./messenger.ts";
import { password } from "./password.ts";
import type { Site } from "./site.ts";
import type { StrayErrors } from "./stray-errors.ts";

/** Somebody with an account, signed in at the HTTP door: for what a test needs but does not look at. */
export class Person {
  readonly name: string;
  readonly number: number;
  /** The id the protocol uses. */
  readonly id: number;
  readonly #api: APIRequestContext;

  constructor(name: string, number: number, id: number, api: APIRequestContext) {
    this.name = name;
    this.number = number;
    this.id = id;
    this.#api = api;
  }

  /** Carries out a command. Throws the refusal. */
  run<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandResult<N>> {
    return this.#call(`/api/commands/${name}`, input);
  }

  /** Asks for something. Throws the refusal. */
  ask<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryResult<N>> {
    return this.#call(`/api/queries/${name}`, input);
  }

  async #call<T>(address: string, input: object): Promise<T> {
    const response = await this.#api.post(address, { data: input });
    const answer = await response.json();
    if (!answer.ok) throw new Error(`${address}: ${JSON.stringify(answer.refusal)}`);
    return answer.value;
  }

  async say(conversationId: number, body: string): Promise<void> {
    await this.run("message:send", { conversationId, body, clientMessageId: crypto.randomUUID() });
  }

  /** The cookies that sign this person in. */
  async cookies() {
    return (await this.#api.storageState()).cookies;
  }
}

export type People = ReturnType<typeof openPeople>;

/** The people of one test. Where the site has no owner yet, the first one made becomes it. */
export function openPeople(
  site: Pick<Site, "address"> & Partial<Site>,
  browser: Browser,
  options: BrowserContextOptions,
  strays: StrayErrors,
) {
  const apis: APIRequestContext[] = [];
  let setupLink = site.setupLink;

  async function newApi(): Promise<APIRequestContext> {
    const api = await request.newContext({ baseURL: site.address });
    apis.push(api);
    return api;
  }

  /** Makes an account. */
  async function make(name: string): Promise<Person> {
    const api = await newApi();
    const code = setupLink && new URL(setupLink()).searchParams.get("code");
    const command = code ? "site:setup" : "person:register";
    setupLink = undefined;
    const response = await api.post(`/api/commands/${command}`, { data: { code, name, password } });
    const { value } = await response.json();
    await signIn(api, value.number);
    const snapshot = await (await api.post("/api/queries/snapshot:load", { data: {} })).json();
    return new Person(name, value.number, snapshot.value.personal.me.id, api);
  }

  return {
    make,

    /** Makes several accounts. */
    async makeAll<N extends string[]>(...names: N): Promise<{ [K in keyof N]: Person }> {
      const made: Person[] = [];
      for (const name of names) made.push(await make(name));
      return made as { [K in keyof N]: Person };
    },

    /** Makes two people friends; answers the id of their conversation. */
    async befriend(a: Person, b: Person): Promise<number> {
      const { requestId } = await a.run("friend:request", { number: b.number });
      return (await b.run("friend:accept", { requestId: requestId ?? 0 })).conversationId;
    },

    /** A window nobody is signed in at. */
    async visitor(who = "visitor", more: BrowserContextOptions = {}) {
      const context = await browser.newContext({ ...options, baseURL: site.address, ...more });
      strays.watch(context, who);
      return new Messenger(await context.newPage());
    },

    /** A browser of its own, signed in, with the messenger open. */
    async open(person: Person, more: BrowserContextOptions = {}): Promise<Messenger> {
      const messenger = await this.visitor(person.name, more);
      await messenger.page.context().addCookies(await person.cookies());
      await messenger.enter();
      return messenger;
    },

    async close() {
      for (const api of apis) await api.dispose();
    },
  };
}

async function signIn(api: APIRequestContext, login: number): Promise<void> {
  const { csrfToken } = await (await api.get("/api/auth/csrf")).json();
  const form = { csrfToken, login: String(login), password, json: "true" };
  const response = await api.post("/api/auth/callback/credentials", { form });
  if (!response.ok()) throw new Error(`sign-in: ${response.status()} ${await response.text()}`);
}
