import { limits } from "../contract/limits.ts";
import type { QueryInput, QueryName, QueryResult } from "../contract/queries.ts";
import type { Refusal } from "../contract/refusals.ts";
import type { WirePersonal } from "../contract/wire.ts";
import { applyChanges, applyHeads } from "../domain/apply/changes.ts";
import { applyPersonal } from "../domain/apply/personal.ts";
import { type Ask, UNREACHABLE } from "./connection/ask.ts";
import { secondsOf } from "./connection/retry-after.ts";
import type { Intake } from "./intake.ts";
import type { PresenceKeeper } from "./presence.ts";
import type { Receiver } from "./receive.ts";
import type { ClientStore } from "./store.ts";

type Parts = {
  store: ClientStore;
  ask: Ask;
  intake: Intake;
  presence: Pick<PresenceKeeper, "expectList" | "listedFriends">;
  receiver: Pick<Receiver, "mark" | "settle">;
  isReady: () => boolean;
  /** Everything is up to date. */
  onDone: () => void;
  /** The server does not answer although the connection looks alive. */
  onStuck: () => void;
  /** How often everything is compared although nothing seems to be missing, in milliseconds. */
  checkEveryMs?: number | undefined;
};

/** `isConnect`: who is reachable has changed unseen before the connection stood. */
type Reason = { isConnect: boolean };

class Unanswered extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * What a server failed to publish leaves no trace until something else is published after it. Long, because ten
 * thousand clients that have missed nothing ask as well.
 */
const CHECK_EVERY_MS = 180_000;

/** Each round brings a page of every conversation; more rounds than this would be a server that makes no progress. */
const MOST_ROUNDS = 20;

/**
 * The one way to catch up, whatever was missed: compares heads, takes the person's part anew if it moved, and asks
 * for the changes of loaded conversations. One run at a time; a reason that comes during a run makes another.
 */
export function createResume(parts: Parts) {
  const { store, intake, presence, receiver, isReady, onDone, onStuck } = parts;
  const { checkEveryMs = CHECK_EVERY_MS } = parts;
  const messenger = () => store.getState().messenger;
  let isRunning = false;
  let next: Reason | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function ask<N extends QueryName>(name: N, input: QueryInput<N>): Promise<QueryResult<N>> {
    const answer = await parts.ask.query(name, input);
    if (!answer.ok) throw new Unanswered(answer.refusal);
    return answer.value;
  }

  async function run(): Promise<void> {
    isRunning = true;
    try {
      while (next && isReady()) {
        const reason: Reason = next;
        next = null;
        const marked = receiver.mark();
        await catchUp(reason).catch((cause) => fail(cause, reason));
        receiver.settle(marked);
      }
    } catch (cause) {
      if (!(cause instanceof Unanswered)) throw cause;
    } finally {
      isRunning = false;
    }
    if (!isReady() || next || timer) return;
    timer = setTimeout(request, checkEveryMs * (0.75 + Math.random() / 2));
    onDone();
  }

  /** Comes back later. Without an answer the connection is made anew, which is a reason of its own. */
  function fail(cause: unknown, reason: Reason): never {
    if (cause instanceof Unanswered && isReady()) {
      if (cause.refusal === UNREACHABLE) onStuck();
      else timer = setTimeout(request, secondsOf(cause.refusal) * 1_000, reason);
    }
    throw cause;
  }

  async function catchUp({ isConnect }: Reason): Promise<void> {
    if (isConnect) presence.expectList();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const heads = await ask("heads:load", { withPresences: isConnect && round === 0 });
      if (heads.presences) presence.listedFriends(heads.presences);
      const { state, isPersonBehind, behind } = applyHeads(messenger(), heads);
      intake.take(state);
      if (isPersonBehind) takePersonal(await ask("personal:load", {}));
      // A conversation too far behind has lost its window; the next round takes it from the person's part.
      if (behind.length > 0) await loadChanges(behind);
      else return;
    }
  }

  function takePersonal(personal: WirePersonal): void {
    intake.take(applyPersonal(messenger(), personal));
  }

  async function loadChanges(ids: number[]): Promise<void> {
    for (let at = 0; at < ids.length; at += limits.changesCursors) {
      const { conversations } = messenger();
      const cursors = ids
        .slice(at, at + limits.changesCursors)
        .map((id) => ({ conversationId: id, sinceRev: conversations[id]?.lastRev ?? 0 }));
      const result = await ask("changes:since", { cursors });
      const messages = result.changes.flatMap((changes) => changes.messages);
      intake.take(applyChanges(messenger(), result, cursors), messages);
    }
  }

  /** Catches up, now or after the run under way. */
  function request(reason: Reason = { isConnect: false }): void {
    clearTimeout(timer);
    timer = undefined;
    next = { isConnect: Boolean(next?.isConnect) || reason.isConnect };
    if (!isRunning && isReady()) void run();
  }

  return {
    request,
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
      next = null;
    },
  };
}
