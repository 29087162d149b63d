import type { IDBPTransaction } from "idb";
import { PROTOCOL_VERSION } from "../../../contract/version.ts";
import type { WireMessage, WirePerson } from "../../../contract/wire.ts";
import type { RememberedWindow } from "../../../domain/apply/remembered.ts";
import { type MemoryDatabase, type MemorySchema, rowsOf, stores, type WindowRecord } from "./database.ts";
import { isKept } from "./shapes.ts";

/** What is to be remembered of a conversation as it stands now. */
export type WindowToKeep = RememberedWindow & {
  joinedSeq: number;
  /** Every change after this rev has been seen here, so that rows kept at or after it can be carried on. */
  seenFrom: number;
  /** Messages before the window that have changed. */
  corrections: WireMessage[];
  /** Whether somebody looks at it, or did until now. */
  isUsed: boolean;
};

/** A conversation keeps at most this many messages on the disk. */
export const MOST_MESSAGES = 10_000;
const MOST_PEOPLE = 1_000;

type Tx = IDBPTransaction<MemorySchema, typeof stores, "readwrite">;

/**
 * Writes what has changed of a window. Another tab may have written since: what is newer than this stays, what this
 * tab cannot vouch for goes.
 */
export async function writeWindow(
  db: MemoryDatabase,
  window: WindowToKeep,
  personId: number,
  now: number,
): Promise<void> {
  const tx = db.transaction(stores, "readwrite");
  const found: unknown = await tx.objectStore("windows").get(window.conversationId);
  const kept = isKept.record(found) && found.joinedAt === window.joinedAt ? found : null;
  if (kept && kept.rev > window.rev) return tx.done;
  const before = kept && isCarriedOn(kept, window, personId) ? kept : null;
  if (!before) removeRows(tx, window.conversationId);
  putRows(tx, window, before);
  const record = recordOf(window, before, personId, now);
  limitRecord(tx, record, MOST_MESSAGES);
  return tx.done;
}

function firstSeqOf({ messages, joinedSeq }: WindowToKeep): number {
  return messages[0]?.seq ?? joinedSeq + 1;
}

function isCarriedOn(kept: WindowRecord, window: WindowToKeep, personId: number): boolean {
  const isSame = kept.personId === personId && kept.protocol === PROTOCOL_VERSION;
  return isSame && kept.rev >= window.seenFrom && firstSeqOf(window) <= kept.lastSeq + 1;
}

function putRows(tx: Tx, window: WindowToKeep, before: WindowRecord | null): void {
  const knownRev = before?.rev ?? -1;
  const knownFrom = before?.firstSeq ?? Number.POSITIVE_INFINITY;
  const firstSeq = firstSeqOf(window);
  const messages = tx.objectStore("messages");
  const notices = tx.objectStore("notices");
  for (const message of window.messages)
    if (message.rev > knownRev || message.seq < knownFrom) void messages.put(message);
  for (const message of window.corrections)
    if (message.seq >= knownFrom && message.seq < firstSeq) void messages.put(message);
  for (const notice of window.notices)
    if (notice.rev > knownRev || notice.afterSeq < knownFrom) void notices.put(notice);
}

function recordOf(
  window: WindowToKeep,
  before: WindowRecord | null,
  personId: number,
  now: number,
): WindowRecord {
  const { conversationId, joinedAt, rev, messages, joinedSeq } = window;
  const firstSeq = firstSeqOf(window);
  const isLonger = before !== null && before.firstSeq < firstSeq;
  return {
    conversationId,
    personId,
    protocol: PROTOCOL_VERSION,
    joinedAt,
    rev,
    firstSeq: isLonger ? before.firstSeq : firstSeq,
    lastSeq: messages.at(-1)?.seq ?? joinedSeq,
    hasOlder: isLonger ? before.hasOlder : window.hasOlder,
    usedAt: window.isUsed ? now : (before?.usedAt ?? 0),
    people: mergePeople(window.people, isLonger ? before.people : []),
  };
}

function mergePeople(fresh: WirePerson[], old: WirePerson[]): WirePerson[] {
  const known = new Map([...old, ...fresh].map((person) => [person.id, person]));
  return [...known.values()].slice(-MOST_PEOPLE);
}

/** Writes the record, and lets go of all but the latest messages where there are more than may be. */
export function limitRecord(tx: Tx, record: WindowRecord, most: number): void {
  const firstSeq = Math.max(record.firstSeq, record.lastSeq - most + 1);
  void tx.objectStore("windows").put({
    ...record,
    firstSeq,
    hasOlder: record.hasOlder || firstSeq > record.firstSeq,
  });
  if (firstSeq > record.firstSeq) removeRows(tx, record.conversationId, firstSeq - 1);
}

/** Takes a conversation's rows away: all, or those up to a seq. */
function removeRows(tx: Tx, conversationId: number, to?: number): void {
  const rows = rowsOf(conversationId, 0, to);
  void tx.objectStore("messages").delete(rows);
  void tx.objectStore("notices").delete(rows);
}

/** Forgets a conversation. */
export async function removeWindow(db: MemoryDatabase, conversationId: number): Promise<void> {
  const tx = db.transaction(stores, "readwrite");
  void tx.objectStore("windows").delete(conversationId);
  removeRows(tx, conversationId);
  return tx.done;
}
