import type { Refusal } from "#lib/contract/refusals.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { isUniqueViolation } from "../database.ts";
import { databaseFailure } from "../database-failures.ts";
import type { AppendStore, Draft, LoggedMessage, Stored } from "./draft.ts";
import { openPace } from "./pace.ts";

export type AppendOutcome = { message: LoggedMessage; isRepeat: boolean } | { refusal: Refusal };

export type AppendLog = {
  /** Resolves when the message is on disk and published, or refused. Rejects when the database failed. */
  append: (draft: Draft) => Promise<AppendOutcome>;
  /** Resolves when nothing is under way any more. */
  idle: () => Promise<void>;
};

/** What one commit brought to one conversation, handed over after the commit and before the answers. */
export type AppendedBatch = { conversationId: number; messages: LoggedMessage[]; senders: WirePerson[] };

export type AppendOptions = {
  store: AppendStore;
  /** Milliseconds since 1970. */
  now: () => number;
  onCommitted: (batches: AppendedBatch[]) => Promise<void>;
  /** How many drafts may wait; more are refused, to come again later. */
  maxWaiting?: number;
};

/** A draft and whoever waits for its outcome. */
type Waiting = {
  draft: Draft;
  resolve: (outcome: AppendOutcome) => void;
  reject: (cause: unknown) => void;
};

const MAX_BATCH = 2_000;
/** Some seconds of what the slower of the databases takes; what waits longer has given up waiting anyway. */
const MAX_WAITING = 20_000;
const BUSY: Refusal = { code: "server_busy", params: { seconds: 2 } };

/**
 * The append with group commit: drafts that arrive while a commit is under way share the next transaction,
 * so one fsync serves everybody waiting. A lone draft never waits for company.
 */
export function openAppendLog(options: AppendOptions): AppendLog {
  const { store, now, onCommitted, maxWaiting = MAX_WAITING } = options;
  const pace = openPace();
  let queue: Waiting[] = [];
  let running: Promise<void> | null = null;

  /** Commits, publishes and answers; returns those whose rules have moved. */
  async function commit(batch: Waiting[]): Promise<Waiting[]> {
    const stored = await store.store(
      batch.map(({ draft }) => draft),
      new Date(now()),
    );
    await onCommitted(batchesOf(batch, stored));
    return batch.filter(({ resolve }, at) => {
      const outcome = stored[at];
      if (!outcome || outcome === "stale") return true;
      resolve(outcome);
      return false;
    });
  }

  async function commitOneByOne(batch: Waiting[]): Promise<Waiting[]> {
    const stale: Waiting[] = [];
    for (const waiting of batch) {
      try {
        stale.push(...(await commit([waiting])));
      } catch (cause) {
        waiting.reject(cause);
      }
    }
    return stale;
  }

  async function take(batch: Waiting[]): Promise<Waiting[]> {
    try {
      return await commit(batch);
    } catch (cause) {
      // What the database cannot do for all of them it cannot do for each: asking again would hold up the rest.
      if (databaseFailure(cause)) {
        for (const { reject } of batch) reject(cause);
        return [];
      }
      // One bad draft must not take the others down with it; and a retry that another process stored at the
      // same moment is found there the second time.
      if (batch.length > 1 || isUniqueViolation(cause)) return commitOneByOne(batch);
      batch[0]?.reject(cause);
      return [];
    }
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      await pace.wait();
      const batch = queue.slice(0, MAX_BATCH);
      queue = queue.slice(MAX_BATCH);
      const end = pace.begin(batch.length);
      const stale = await take(batch);
      end();
      // Before whatever came later, so that each sender's order stays.
      if (stale.length > 0) queue.unshift(...(await judgeAnew(stale)));
    }
    running = null;
  }

  return {
    append(draft) {
      if (queue.length >= maxWaiting) return Promise.resolve({ refusal: BUSY });
      return new Promise((resolve, reject) => {
        queue.push({ draft, resolve, reject });
        // The microtask lets every send of one turn of the event loop into the same commit.
        running ??= Promise.resolve().then(drain);
      });
    },
    async idle() {
      while (running) await running;
    },
  };
}

/** Asks the rules as they are now; what they refuse is answered, the rest may be tried again. */
async function judgeAnew(stale: Waiting[]): Promise<Waiting[]> {
  const again = await Promise.all(
    stale.map(async ({ draft, resolve, reject }) => {
      try {
        const verdict = await draft.rejudge();
        if (!("refusal" in verdict)) return { draft: { ...draft, ...verdict }, resolve, reject };
        resolve(verdict);
      } catch (cause) {
        reject(cause);
      }
      return null;
    }),
  );
  return again.filter((waiting) => waiting !== null);
}

function batchesOf(batch: Waiting[], stored: Stored[]): AppendedBatch[] {
  const batches = new Map<number, AppendedBatch>();
  batch.forEach(({ draft }, at) => {
    const outcome = stored[at];
    if (!outcome || outcome === "stale" || outcome.isRepeat) return;
    const { conversationId, sender } = draft;
    const found = batches.get(conversationId) ?? { conversationId, messages: [], senders: [] };
    found.messages.push(outcome.message);
    if (!found.senders.some(({ id }) => id === sender.id)) found.senders.push(sender);
    batches.set(conversationId, found);
  });
  return [...batches.values()];
}
