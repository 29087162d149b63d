import { deleteDB, type IDBPDatabase } from "idb";
import { within } from "../idle.ts";

/** A tab that sleeps may hold a database open: signing out does not wait for it longer than this. */
const DELETE_LIMIT_MS = 1_000;

/**
 * Empties a database at once, then deletes it as soon as no tab holds it open. `opened` is this page's own connection,
 * if it has one. Never rejects.
 */
export async function forgetDatabase<Schema>(
  name: string,
  opened: Promise<IDBPDatabase<Schema>> | null,
): Promise<void> {
  if (typeof indexedDB === "undefined") return;
  const db = (await opened?.catch(() => null)) as IDBPDatabase | null | undefined;
  await empty(db).catch(() => {});
  db?.close();
  await within(DELETE_LIMIT_MS, remove(name)).catch(() => {});
}

/** Asynchronous from its first step: a browser may also refuse by throwing. */
async function remove(name: string): Promise<void> {
  await deleteDB(name);
}

async function empty(db: IDBPDatabase | null | undefined): Promise<void> {
  if (!db) return;
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names, "readwrite");
  await Promise.all([...names.map((name) => tx.objectStore(name).clear()), tx.done]);
}
