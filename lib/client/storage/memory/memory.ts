import type { RememberedWindow } from "../../../domain/apply/remembered.ts";
import { forgetDatabase } from "../forget-database.ts";
import { type MemoryDatabase, openMemory } from "./database.ts";
import { DamagedMemory, type PageToRead, type RememberedPage, readOlder, readWindow } from "./read.ts";
import { deleteOthers, tidyWindows } from "./tidy.ts";
import { removeWindow, type WindowToKeep, writeWindow } from "./write.ts";

/** What a browser remembers of conversations from one visit to the next. Never rejects: what fails is forgotten. */
export type Memory = {
  /** The latest messages of a conversation, at most this many; null: nothing that can be trusted. */
  read: (conversationId: number, most: number) => Promise<RememberedWindow | null>;
  /** The messages before a window; null: not kept, or not known to be true any more. */
  older: (page: PageToRead) => Promise<RememberedPage | null>;
  save: (window: WindowToKeep) => Promise<void>;
  /** Forgets one conversation. */
  remove: (conversationId: number) => Promise<void>;
  /** The conversations remembered, the one opened last first. */
  list: () => Promise<number[]>;
  /** Keeps within bounds, and forgets other accounts. */
  tidy: () => Promise<void>;
  /** Forgets everything, and remembers nothing more. */
  forget: () => Promise<void>;
};

/** A memory that keeps nothing. */
export function noMemory(): Memory {
  const nothing = async () => {};
  return {
    read: async () => null,
    older: async () => null,
    list: async () => [],
    save: nothing,
    remove: nothing,
    tidy: nothing,
    forget: nothing,
  };
}

/**
 * A memory in IndexedDB. Whatever fails (a full disk, a private window, a damaged or newer database) ends it for this
 * page, and what was kept is deleted: the server knows everything, and remembering is only faster.
 */
export function browserMemory(databaseName: string, personId: number, now: () => number = Date.now): Memory {
  let isOff = false;
  let opened: Promise<MemoryDatabase> | null = null;

  async function use<T>(otherwise: T, work: (db: MemoryDatabase) => Promise<T>): Promise<T> {
    if (isOff || typeof indexedDB === "undefined") return otherwise;
    try {
      opened ??= openMemory(databaseName, () => {
        isOff = true;
      });
      return await work(await opened);
    } catch {
      await forget();
      return otherwise;
    }
  }

  async function forget(): Promise<void> {
    isOff = true;
    await forgetDatabase(databaseName, opened);
    opened = null;
  }

  /** One damaged conversation is no reason to forget the others. */
  async function trust<T>(
    db: MemoryDatabase,
    conversationId: number,
    reading: Promise<T>,
  ): Promise<T | null> {
    try {
      return await reading;
    } catch (cause) {
      if (!(cause instanceof DamagedMemory)) throw cause;
      await removeWindow(db, conversationId);
      return null;
    }
  }

  return {
    read: (id, most) => use(null, (db) => trust(db, id, readWindow(db, id, personId, most))),
    older: (page) => use(null, (db) => trust(db, page.conversationId, readOlder(db, page, personId))),
    save: (window) => use(undefined, (db) => writeWindow(db, window, personId, now())),
    remove: (id) => use(undefined, (db) => removeWindow(db, id)),
    list: () =>
      use([], async (db) =>
        (await db.getAll("windows"))
          .sort((a, b) => b.usedAt - a.usedAt)
          .map((record) => record.conversationId),
      ),
    tidy: () =>
      use(undefined, async (db) => {
        await deleteOthers(databaseName);
        await tidyWindows(db);
      }),
    forget,
  };
}
