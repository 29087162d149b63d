import type { Refusal } from "#lib/contract/refusals.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { type Stored, store, type Waiting } from "./append-store.ts";
import { type Database, isUniqueViolation, type Tx, transaction } from "./database.ts";

/** A message on its way into the log. */
export type Draft = {
  conversationId: number;
  sender: WirePerson;
  clientMessageId: string;
  body: string;
  /** The conversation's rulesRev the sender was judged under. */
  rulesRev: number;
  /** Judges the sender anew inside the transaction; asked only when the rules have moved. */
  rejudge: (tx: Tx) => Promise<Refusal | null>;
};

/** A stored message, as the log knows it. */
export type LoggedMessage = {
  conversationId: number;
  seq: number;
  rev: number;
  senderId: number;
  clientMessageId: string;
  kind: string;
  body: string;
  createdAt: Date;
};

export type AppendOutcome = { message: LoggedMessage; isRepeat: boolean } | { refusal: Refusal };

export type AppendLog = {
  /** Resolves when the message is on disk and published, or refused. Rejects when the database failed. */
  append: (draft: Draft) => Promise<AppendOutcome>;
  /** Resolves when nothing is under way any more. */
  idle: () => Promise<void>;
};

/** What one commit brought to one conversation, handed over after the commit and before the answers. */
export type AppendedBatch = { conversationId: number; messages: LoggedMessage[]; senders: WirePerson[] };

const MAX_BATCH = 500;

/**
 * The append with group commit: drafts that arrive while a commit is under way share the next transaction,
 * so one fsync serves everybody waiting. A lone draft never waits for company.
 */
export function openAppendLog(
  db: Database,
  now: () => number,
  onCommitted: (batches: AppendedBatch[]) => Promise<void>,
): AppendLog {
  const queue: Waiting[] = [];
  let running: Promise<void> | null = null;

  async function commit(batch: Waiting[]): Promise<Stored[]> {
    const stored = await transaction(db, (tx) => store(tx, batch, new Date(now())));
    await onCommitted(batchesOf(stored));
    return stored;
  }

  async function commitOneByOne(batch: Waiting[]): Promise<void> {
    for (const waiting of batch) {
      try {
        for (const { outcome } of await commit([waiting])) waiting.resolve(outcome);
      } catch (cause) {
        waiting.reject(cause);
      }
    }
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, MAX_BATCH);
      try {
        for (const { waiting, outcome } of await commit(batch)) waiting.resolve(outcome);
      } catch (cause) {
        // One bad draft must not take the others down with it; and a retry that another process stored at the
        // same moment is found there the second time.
        if (batch.length > 1 || isUniqueViolation(cause)) await commitOneByOne(batch);
        else batch[0]?.reject(cause);
      }
    }
    running = null;
  }

  return {
    append: (draft) =>
      new Promise((resolve, reject) => {
        queue.push({ draft, resolve, reject });
        // The microtask lets every send of one turn of the event loop into the same commit.
        running ??= Promise.resolve().then(drain);
      }),
    async idle() {
      while (running) await running;
    },
  };
}

function batchesOf(stored: Stored[]): AppendedBatch[] {
  const batches = new Map<number, AppendedBatch>();
  for (const { waiting, outcome } of stored) {
    if ("refusal" in outcome || outcome.isRepeat) continue;
    const { conversationId } = outcome.message;
    const batch = batches.get(conversationId) ?? { conversationId, messages: [], senders: [] };
    batch.messages.push(outcome.message);
    if (!batch.senders.some(({ id }) => id === waiting.draft.sender.id))
      batch.senders.push(waiting.draft.sender);
    batches.set(conversationId, batch);
  }
  return [...batches.values()];
}
