import { type ClientStore, without } from "../store.ts";

/** Where the text of each composer outlives a reload. Never throws. */
export type DraftStorage = {
  load: () => Record<number, string>;
  save: (conversationId: number, text: string) => void;
  clear: () => void;
};

const SAVE_AFTER_MS = 250;

/** Drafts of one account in this browser, one entry each, so that two tabs do not overwrite one another's. */
export function browserDrafts(prefix: string): DraftStorage {
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return {
    load: () =>
      attempt({}, () =>
        Object.fromEntries(keys().map((key) => [key.slice(prefix.length), localStorage.getItem(key) ?? ""])),
      ),
    save: (conversationId, text) =>
      attempt(undefined, () => {
        if (text === "") localStorage.removeItem(`${prefix}${conversationId}`);
        else localStorage.setItem(`${prefix}${conversationId}`, text);
      }),
    clear: () =>
      attempt(undefined, () => {
        for (const key of keys()) localStorage.removeItem(key);
      }),
  };
}

/** Drafts that last as long as the object. */
export function memoryDrafts(): DraftStorage {
  const drafts = new Map<number, string>();
  return {
    load: () => Object.fromEntries(drafts),
    save: (id, text) => void (text === "" ? drafts.delete(id) : drafts.set(id, text)),
    clear: () => drafts.clear(),
  };
}

/** Storage is full, or forbidden in a private window: the page works on without. */
function attempt<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

/** Keeps the drafts in the store and, a moment after the last change, in the storage. */
export function createDrafts(store: ClientStore, storage: DraftStorage) {
  const unsaved = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function save(): void {
    clearTimeout(timer);
    const { drafts } = store.getState();
    for (const id of unsaved) storage.save(id, drafts[id] ?? "");
    unsaved.clear();
  }

  return {
    /** Drafts typed since the page opened win over those that were kept. */
    load(): void {
      store.setState(({ drafts }) => ({ drafts: { ...storage.load(), ...drafts } }));
    },
    /** A refusal belongs to the text it was about, and goes with it. */
    set(conversationId: number, text: string): void {
      const { drafts, refusals } = store.getState();
      if (text === (drafts[conversationId] ?? "")) return;
      store.setState({
        drafts: text === "" ? without(drafts, conversationId) : { ...drafts, [conversationId]: text },
        refusals: without(refusals, conversationId),
      });
      unsaved.add(conversationId);
      clearTimeout(timer);
      timer = setTimeout(save, SAVE_AFTER_MS);
    },
    save,
    clear(): void {
      clearTimeout(timer);
      unsaved.clear();
      storage.clear();
    },
  };
}

export type Drafts = ReturnType<typeof createDrafts>;
