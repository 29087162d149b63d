import type { TakeFrame } from "../load/frame-reader.ts";

/** Where the page before begins, as the server names it. */
export type Cursor = string | number;

/** A page of history: how many messages, their bodies, and the cursor of the page before it. */
export type Page = { n: number; bodies: string[]; first: Cursor | null };

/** What a connection needs to know of the server; which of these, its driver says. */
export type DriverOptions = {
  port: number;
  path?: string;
  /** File with what was seeded: cookies and ids. */
  seedFile?: string;
  /** Asks for acknowledgements of single messages where that costs extra (XEP-0198). */
  isAcknowledged?: boolean;
  /** Makes the account first; `only` and nothing else. */
  register?: "only";
};

/** One signed-in user. Users are called `u0`, `u1`, … */
export type Client = {
  /** Called once for every message that arrives, one's own as well, with the message's body from `start` on. */
  onMessage: TakeFrame | null;
  onClose: (() => void) | null;
  readonly isClosed: boolean;
  joinGroup: (group: string) => Promise<void>;
  /** `onAck` is called when the server says that the message is accepted. `seq` is the body's. */
  sendGroup: (group: string, body: string, onAck: (() => void) | null, seq: number) => void;
  sendDirect: (to: string, body: string, onAck: (() => void) | null) => void;
  /** The latest `limit` messages, or those before the cursor. */
  history: (group: string, cursor: Cursor | null, limit: number) => Promise<Page>;
  close: () => void;
};

/** Connects users of one kind of server. */
export type Driver = {
  /** Resolves when the user is signed in and ready. */
  create: (user: string, options: DriverOptions) => Promise<Client>;
};

/** The number in a user's name. */
export const indexOfUser = (user: string): number => Number(user.slice(1));
