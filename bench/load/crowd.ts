import type { Client, Driver, DriverOptions } from "../drivers/driver.ts";
import { sleep } from "./clock.ts";
import type { Recording } from "./recording.ts";

const AT_ONCE = 20;
const REGISTER_TRIES = 5;
const REGISTER_PAUSE_MS = 200;
const SHOWN_ERROR_LENGTH = 300;

/** How many of a number of attempts went well, and the first error. */
export type Attempts = { ok: number; failed: number; firstError?: string | undefined };

/** The users that one generator process plays. */
export class Crowd {
  readonly #driver: Driver;
  readonly #options: DriverOptions;
  readonly #clients = new Map<number, Client>();
  /** Where deliveries are counted at the moment. */
  recording: Recording | null = null;
  /** Connections that ended by themselves. */
  lost = 0;

  constructor(driver: Driver, options: DriverOptions) {
    this.#driver = driver;
    this.#options = options;
  }

  /** The connected user with this index. */
  client(user: number): Client {
    const client = this.#clients.get(user);
    if (!client) throw new Error(`user ${user} is not connected`);
    return client;
  }

  has(user: number): boolean {
    return this.#clients.has(user);
  }

  /** Connects the users of a range who are not yet. */
  connect({ from, to, atOnce = AT_ONCE, options = {} }: ConnectInput): Promise<Attempts> {
    const users = range(from, to).filter((user) => !this.#clients.has(user));
    return attemptAll(users, atOnce, async (user) => {
      const client = await this.#driver.create(`u${user}`, { ...this.#options, ...options });
      this.listen(client);
      client.onClose = () => {
        this.lost++;
      };
      this.#clients.set(user, client);
    });
  }

  /** Makes accounts, at a server where users make them themselves. */
  register({ from, to }: { from: number; to: number }): Promise<Attempts> {
    return attemptAll(range(from, to), AT_ONCE, async (user) => {
      const client = await this.#create(user);
      client?.close();
    });
  }

  /** Making ten thousand accounts is no part of what is measured: a connection that breaks on the way is tried again. */
  async #create(user: number, triesLeft = REGISTER_TRIES): Promise<Client | null> {
    try {
      return await this.#driver.create(`u${user}`, { ...this.#options, register: "only" });
    } catch (cause) {
      // The account was made before the connection broke.
      if (/conflict/.test(String(cause))) return null;
      if (triesLeft === 1) throw cause;
      await sleep(REGISTER_PAUSE_MS);
      return this.#create(user, triesLeft - 1);
    }
  }

  /** Puts users into groups. */
  join({ places, atOnce = AT_ONCE }: JoinInput): Promise<Attempts> {
    return attemptAll(places, atOnce, ({ user, group }) => this.client(user).joinGroup(group));
  }

  /** Deliveries to this client count in the present recording. */
  listen(client: Client): void {
    client.onMessage = (buffer, start, end) => this.recording?.noteDelivery(buffer, start, end);
  }

  /** Closes every connection. */
  close(): void {
    for (const client of this.#clients.values()) {
      client.onClose = null;
      client.close();
    }
    this.#clients.clear();
    this.lost = 0;
  }
}

export type ConnectInput = { from: number; to: number; atOnce?: number; options?: Partial<DriverOptions> };
export type JoinInput = { places: { user: number; group: string }[]; atOnce?: number };

/** Does all of it, some at once; what fails is counted and does not stop the others. */
async function attemptAll<T>(
  items: T[],
  atOnce: number,
  attempt: (item: T) => Promise<void>,
): Promise<Attempts> {
  const result: Attempts = { ok: 0, failed: 0 };
  const open = items.values();
  async function work(): Promise<void> {
    for (const item of open) {
      try {
        await attempt(item);
        result.ok++;
      } catch (cause) {
        result.failed++;
        result.firstError ??= String(cause instanceof Error ? cause.message : cause).slice(
          0,
          SHOWN_ERROR_LENGTH,
        );
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return result;
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
