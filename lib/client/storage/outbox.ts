import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { PendingMessage } from "../types.ts";
import { forgetDatabase } from "./forget-database.ts";

/** Where unconfirmed messages outlive a reload. Never rejects: what cannot be kept is kept in memory only. */
export type Outbox = {
  /** In the order they were written. */
  load: () => Promise<PendingMessage[]>;
  put: (message: PendingMessage) => Promise<void>;
  remove: (clientMessageId: string) => Promise<void>;
  clear: () => Promise<void>;
};

interface Schema extends DBSchema {
  outbox: { key: string; value: PendingMessage };
}

/** An outbox that lasts as long as the page. */
export function memoryOutbox(): Outbox {
  const rows = new Map<string, PendingMessage>();
  return {
    load: async () => [...rows.values()].sort(byTime),
    put: async (message) => void rows.set(message.clientMessageId, message),
    remove: async (id) => void rows.delete(id),
    clear: async () => rows.clear(),
  };
}

/** An outbox in IndexedDB under this database name; in memory where the browser has none or refuses it. */
export function browserOutbox(databaseName: string): Outbox {
  const memory = memoryOutbox();
  let opened: Promise<IDBPDatabase<Schema>> | null = null;

  async function use<T>(
    work: (db: IDBPDatabase<Schema>) => Promise<T>,
    instead: () => Promise<T>,
  ): Promise<T> {
    if (typeof indexedDB === "undefined") return instead();
    try {
      opened ??= openDB<Schema>(databaseName, 1, {
        upgrade: (db) => void db.createObjectStore("outbox", { keyPath: "clientMessageId" }),
        // Another tab wants to delete it: signing out must not wait for this one.
        blocking: (_current, _blocked, event) => {
          (event.target as IDBDatabase).close();
          opened = null;
        },
      });
      return await work(await opened);
    } catch {
      opened = null;
      return instead();
    }
  }

  return {
    load: () => use(async (db) => (await db.getAll("outbox")).sort(byTime), memory.load),
    put: (message) =>
      use(
        async (db) => {
          // On the disk, and not only on its way there: what somebody wrote outlives a crash of the machine, too.
          const tx = db.transaction("outbox", "readwrite", { durability: "strict" });
          await Promise.all([tx.store.put(message), tx.done]);
        },
        () => memory.put(message),
      ),
    remove: (id) =>
      use(
        (db) => db.delete("outbox", id),
        () => memory.remove(id),
      ),
    async clear() {
      await memory.clear();
      await forgetDatabase(databaseName, opened);
      opened = null;
    },
  };
}

function byTime(a: PendingMessage, b: PendingMessage): number {
  return a.createdAt - b.createdAt;
}
