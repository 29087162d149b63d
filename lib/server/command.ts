import type { CommandName, CommandParsed, CommandResult } from "#lib/contract/commands.ts";
import type { EventMap, EventName } from "#lib/contract/events.ts";
import type { Refusal, RefusalCode } from "#lib/contract/refusals.ts";
import type { Action } from "#lib/domain/policy.ts";
import type { Standing, Target } from "#lib/domain/standing.ts";
import type { Call, Door } from "./call.ts";
import type { RowLock, Tx } from "./ports/database.ts";
import type { Limit } from "./ports/limiter.ts";
import type { Audience, PublishedEvent, SocketEffect } from "./ports/publisher.ts";

/** An expected "no" from inside a command; the transaction is rolled back and the caller gets the refusal. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(code: RefusalCode, more: Omit<Refusal, "code"> = {}) {
    super(code);
    this.refusal = { code, ...more };
  }

  /** The error that carries a refusal made elsewhere. */
  static of({ code, ...more }: Refusal): Refused {
    return new Refused(code, more);
  }
}

/** Events and socket effects collected inside a transaction, delivered after its commit. */
export type Outbox = {
  event: <N extends EventName>(to: Audience, name: N, payload: EventMap[N]) => void;
  effect: (effect: SocketEffect) => void;
  /** Work in this process's memory that rests on the commit: forgetting what a cache knows. */
  afterCommit: (task: () => void) => void;
};

/** What a rule is judged by. A command may add further rows it loaded on the way; `run` gets them all. */
export type Facts = { standing: Standing; target?: Target };

type Asked<N extends CommandName> = {
  call: Call;
  /** The signed-in person's id; 0 where nobody needs to be signed in. */
  personId: number;
  input: CommandParsed<N>;
  /** Milliseconds since 1970, one moment for the whole command. */
  now: number;
};
type Within<N extends CommandName, P> = Asked<N> & { tx: Tx; prepared: P };

/** Holds rows still until the commit, so that what `facts` read is still so when `run` writes. */
export type Lock = (rows: RowLock[]) => Promise<void>;

export type CommandLimit = Limit & { by: "person" | "address" };

type Common<N extends CommandName> = {
  name: N;
  action: Action;
  /** Further limits besides the general one of every call. */
  limits?: CommandLimit[];
  /** Doors it can be reached by; all but `internal` by default, which reaches everything. */
  doors?: Door[];
};

/** A command that runs in one transaction: load facts, judge, run, commit, publish. */
export type TransactionCommand<N extends CommandName, F extends Facts, P = unknown> = Common<N> & {
  /** Slow work that must not hold a transaction open, such as hashing a password. */
  prepare?: (asked: Asked<N>) => Promise<P>;
  facts: (within: Within<N, P> & { lock: Lock }) => Promise<F>;
  run: (within: Within<N, P> & { facts: F; outbox: Outbox }) => Promise<CommandResult<N>>;
};

/** A command with a transaction shared with others (the append); it judges by `action` itself. */
export type SubmittedCommand<N extends CommandName> = Common<N> & {
  submit: (asked: Asked<N>) => Promise<CommandResult<N>>;
};

export type AnyCommand<N extends CommandName = CommandName> =
  | TransactionCommand<N, Facts>
  | SubmittedCommand<N>;

/** States a command: its name, action, facts and effect. The types tie `facts` to `run`. */
export function defineCommand<N extends CommandName, F extends Facts, P>(
  command: TransactionCommand<N, F, P>,
): TransactionCommand<N, Facts> {
  return command as unknown as TransactionCommand<N, Facts>;
}

/** States a command that shares its transaction with others. */
export function defineSubmittedCommand<N extends CommandName>(
  command: SubmittedCommand<N>,
): SubmittedCommand<N> {
  return command;
}

/** Collects what is to be delivered after the commit. */
export function openOutbox() {
  const events: PublishedEvent[] = [];
  const effects: SocketEffect[] = [];
  const tasks: (() => void)[] = [];
  const outbox: Outbox = {
    event: (to, name, payload) => events.push({ to, name, payload } as PublishedEvent),
    effect: (effect) => effects.push(effect),
    afterCommit: (task) => tasks.push(task),
  };
  return { outbox, events, effects, tasks };
}
