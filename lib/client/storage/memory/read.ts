import type { IDBPTransaction } from "idb";
import type { WireNotice } from "../../../contract/notices.ts";
import { PROTOCOL_VERSION } from "../../../contract/version.ts";
import type { WireMessage, WirePerson } from "../../../contract/wire.ts";
import type { RememberedWindow } from "../../../domain/apply/remembered.ts";
import { type MemoryDatabase, type MemorySchema, rowsOf, stores, type WindowRecord } from "./database.ts";
import { isKept } from "./shapes.ts";

/** Which messages before a window are wanted, and what they must be true up to. */
export type PageToRead = {
  conversationId: number;
  joinedAt: string;
  rev: number;
  beforeSeq: number;
  limit: number;
};

export type RememberedPage = {
  messages: WireMessage[];
  notices: WireNotice[];
  people: WirePerson[];
  hasOlder: boolean;
  rev: number;
};

type Tx = IDBPTransaction<MemorySchema, typeof stores, "readonly">;

/** What was kept is not what it should be. */
export class DamagedMemory extends Error {}

/**
 * Reads the latest messages of a conversation; null: nothing is kept. Throws `DamagedMemory` when what is kept is
 * no whole stretch of history of this person.
 */
export async function readWindow(
  db: MemoryDatabase,
  conversationId: number,
  personId: number,
  most: number,
): Promise<RememberedWindow | null> {
  const tx = db.transaction(stores);
  const found: unknown = await tx.objectStore("windows").get(conversationId);
  if (found === undefined) return null;
  const record = checked(found, personId);
  const from = Math.max(record.firstSeq, record.lastSeq - most + 1);
  const page = await readRows(tx, record, from, record.lastSeq);
  return { conversationId, joinedAt: record.joinedAt, ...page };
}

/** Reads the messages before a window; null: not all of them are kept, or not as true as they must be. */
export async function readOlder(
  db: MemoryDatabase,
  { conversationId, joinedAt, rev, beforeSeq, limit }: PageToRead,
  personId: number,
): Promise<RememberedPage | null> {
  const tx = db.transaction(stores);
  const found: unknown = await tx.objectStore("windows").get(conversationId);
  if (found === undefined) return null;
  const record = checked(found, personId);
  const isHere = record.firstSeq < beforeSeq && beforeSeq <= record.lastSeq + 1;
  if (!isHere || record.joinedAt !== joinedAt || record.rev < rev) return null;
  return readRows(tx, record, Math.max(record.firstSeq, beforeSeq - limit), beforeSeq - 1);
}

async function readRows(tx: Tx, record: WindowRecord, from: number, to: number): Promise<RememberedPage> {
  const { conversationId, firstSeq, people, rev } = record;
  const hasOlder = record.hasOlder || from > firstSeq;
  const [messages, notices]: [unknown[], unknown[]] = await Promise.all([
    tx.objectStore("messages").getAll(rowsOf(conversationId, Math.min(from, to), to)),
    // What stands above the first message of all belongs to it; above any other it belongs to the page before.
    tx.objectStore("notices").getAll(rowsOf(conversationId, hasOlder ? from : 0, to)),
  ]);
  const isWhole =
    messages.length === to - from + 1 &&
    messages.every((message, at) => isKept.message(message) && message.seq === from + at) &&
    notices.every(isKept.notice);
  if (!isWhole) throw new DamagedMemory();
  return {
    messages: messages as WireMessage[],
    notices: (notices as WireNotice[]).sort((a, b) => a.rev - b.rev),
    people,
    hasOlder,
    rev,
  };
}

function checked(found: unknown, personId: number): WindowRecord {
  const isOurs = isKept.record(found) && found.personId === personId && found.protocol === PROTOCOL_VERSION;
  if (!isOurs || found.firstSeq > found.lastSeq + 1) throw new DamagedMemory();
  return found;
}
