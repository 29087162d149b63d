import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { WireNotice } from "../../../contract/notices.ts";
import type { WireMessage, WirePerson } from "../../../contract/wire.ts";

/** Raised when the stores change: what an older version kept is thrown away. */
const MEMORY_VERSION = 1;

/** What is known of a stretch of history: the rows from `firstSeq` to `lastSeq` are all here, and true up to `rev`. */
export type WindowRecord = {
  conversationId: number;
  personId: number;
  protocol: number;
  joinedAt: string;
  rev: number;
  firstSeq: number;
  /** One less than `firstSeq` where nothing was ever said. */
  lastSeq: number;
  /** Whether the server has messages before `firstSeq`. */
  hasOlder: boolean;
  /** When the conversation was last open, in milliseconds since 1970. */
  usedAt: number;
  /** Everybody the rows name by id, as they were then. */
  people: WirePerson[];
};

export interface MemorySchema extends DBSchema {
  windows: { key: number; value: WindowRecord };
  /** By conversation and seq. */
  messages: { key: [number, number]; value: WireMessage };
  /** By conversation, the message it stands after, and rev. */
  notices: { key: [number, number, number]; value: WireNotice };
}

export type MemoryDatabase = IDBPDatabase<MemorySchema>;

export const stores: ["windows", "messages", "notices"] = ["windows", "messages", "notices"];

/** Opens the database of this name. `onBlocking`: another tab wants to delete or change it; it is closed already. */
export function openMemory(name: string, onBlocking: () => void): Promise<MemoryDatabase> {
  return openDB<MemorySchema>(name, MEMORY_VERSION, {
    upgrade(db) {
      for (const store of [...db.objectStoreNames]) db.deleteObjectStore(store);
      db.createObjectStore("windows", { keyPath: "conversationId" });
      db.createObjectStore("messages", { keyPath: ["conversationId", "seq"] });
      db.createObjectStore("notices", { keyPath: ["conversationId", "afterSeq", "rev"] });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onBlocking();
    },
  });
}

/** The keys of a conversation's messages or notices; with a seq, those from it up to another, both included. */
export function rowsOf(conversationId: number, from = 0, to: number = Number.POSITIVE_INFINITY): IDBKeyRange {
  // An array is behind every number, so that the upper bound takes in whatever follows the seq.
  return IDBKeyRange.bound([conversationId, from], [conversationId, to, []]);
}
