import { deleteDB } from "idb";
import { type MemoryDatabase, stores } from "./database.ts";
import { isKept } from "./shapes.ts";
import { limitRecord, removeWindow } from "./write.ts";

/** The conversations opened last keep everything that was loaded of them, up to the limit of one. */
const KEPT_WHOLE = 5;
/** Others keep their latest messages. */
const KEPT_OF_OTHERS = 100;
const MOST_WINDOWS = 200;

const nameOfMemory = /^webqq-\d+-memory$/;

/** Keeps what is remembered within bounds: what was open longest ago shrinks, then goes. */
export async function tidyWindows(db: MemoryDatabase): Promise<void> {
  const records = (await db.getAll("windows")).filter(isKept.record).sort((a, b) => b.usedAt - a.usedAt);
  for (const { conversationId } of records.slice(MOST_WINDOWS)) await removeWindow(db, conversationId);
  for (const { conversationId } of records.slice(KEPT_WHOLE, MOST_WINDOWS)) {
    const tx = db.transaction(stores, "readwrite");
    const record = await tx.objectStore("windows").get(conversationId);
    if (record && record.lastSeq - record.firstSeq >= KEPT_OF_OTHERS) limitRecord(tx, record, KEPT_OF_OTHERS);
    await tx.done;
  }
}

/** Deletes what this browser remembers of other accounts: who signs in now is somebody else. */
export async function deleteOthers(ownName: string): Promise<void> {
  const databases = (await indexedDB.databases?.()) ?? [];
  for (const { name } of databases)
    if (name !== undefined && name !== ownName && nameOfMemory.test(name))
      void deleteDB(name).catch(() => {});
}
