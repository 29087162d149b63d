import { areMentionsOf, mentionList } from "../../contract/mentions.ts";
import type { WireMention } from "../../contract/wire.ts";
import { type Draft, EMPTY_DRAFT } from "../../domain/draft.ts";
import { share } from "../../domain/share.ts";
import { type ClientStore, without } from "../store.ts";

/** Where the text of each composer outlives a reload. Never throws. */
export type DraftStorage = {
  load: () => Record<number, Draft>;
  save: (conversationId: number, draft: Draft) => void;
  clear: () => void;
  /** Hears what other tabs save, until the function it answers is called. */
  listen: (hear: (conversationId: number, draft: Draft) => void) => () => void;
};

const SAVE_AFTER_MS = 250;

/** Drafts of one account in this browser, one entry each, so that two tabs do not overwrite one another's. */
export function browserDrafts(prefix: string): DraftStorage {
  const keys = () => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  return {
    load: () =>
      attempt({}, () =>
        Object.fromEntries(
          keys().map((key) => [key.slice(prefix.length), parseDraft(localStorage.getItem(key) ?? "")]),
        ),
      ),
    save: (conversationId, draft) =>
      attempt(undefined, () => {
        if (draft.text === "") localStorage.removeItem(`${prefix}${conversationId}`);
        else localStorage.setItem(`${prefix}${conversationId}`, JSON.stringify(draft));
      }),
    clear: () =>
      attempt(undefined, () => {
        for (const key of keys()) localStorage.removeItem(key);
      }),
    listen(hear) {
      if (typeof window === "undefined") return () => {};
      const onStorage = ({ key, newValue }: StorageEvent) => {
        if (key?.startsWith(prefix)) hear(Number(key.slice(prefix.length)), parseDraft(newValue ?? ""));
      };
      window.addEventListener("storage", onStorage);
      return () => window.removeEventListener("storage", onStorage);
    },
  };
}

/** What was kept, or what a version before mentions kept as plain text. Places that do not fit are no names. */
function parseDraft(kept: string): Draft {
  const { text, mentions } = attempt({ text: kept, mentions: [] }, () => JSON.parse(kept)) ?? {};
  if (typeof text !== "string") return { text: kept, mentions: [] };
  const list = mentionList.safeParse(mentions).data ?? [];
  return { text, mentions: areMentionsOf(text, list) ? list : [] };
}

/** Drafts that last as long as the object. */
export function memoryDrafts(): DraftStorage {
  const drafts = new Map<number, Draft>();
  return {
    load: () => Object.fromEntries(drafts),
    save: (id, draft) => void (draft.text === "" ? drafts.delete(id) : drafts.set(id, draft)),
    clear: () => drafts.clear(),
    listen: () => () => {},
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

/** Whether the keyboard of this tab writes into a text. */
function isWriting(): boolean {
  return (
    typeof document !== "undefined" && document.hasFocus() && document.activeElement?.tagName === "TEXTAREA"
  );
}

/** Keeps the drafts in the store and, a moment after the last change, in the storage. */
export function createDrafts(store: ClientStore, storage: DraftStorage) {
  const unsaved = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopFollowing = () => {};

  function save(): void {
    clearTimeout(timer);
    const { drafts } = store.getState();
    for (const id of unsaved) storage.save(id, drafts[id] ?? EMPTY_DRAFT);
    unsaved.clear();
  }

  return {
    /** Drafts typed since the page opened win over those that were kept. */
    load(): void {
      store.setState(({ drafts }) => ({ drafts: { ...storage.load(), ...drafts } }));
    },
    /** A refusal belongs to the text it was about, and goes with it. */
    set(conversationId: number, text: string, mentions: WireMention[] = []): void {
      const { drafts, refusals } = store.getState();
      const draft = share(drafts[conversationId] ?? EMPTY_DRAFT, { text, mentions });
      if (draft === (drafts[conversationId] ?? EMPTY_DRAFT)) return;
      store.setState({
        drafts: text === "" ? without(drafts, conversationId) : { ...drafts, [conversationId]: draft },
        refusals: without(refusals, conversationId),
      });
      unsaved.add(conversationId);
      clearTimeout(timer);
      timer = setTimeout(save, SAVE_AFTER_MS);
    },
    save,
    /** Takes over what is written in other tabs, except where somebody is writing in this one. */
    follow(): void {
      stopFollowing();
      stopFollowing = storage.listen((id, draft) => {
        if (unsaved.has(id) || (store.getState().openId === id && isWriting())) return;
        store.setState(({ drafts }) => ({
          drafts: draft.text === "" ? without(drafts, id) : { ...drafts, [id]: draft },
        }));
      });
    },
    stop(): void {
      stopFollowing();
      save();
    },
    clear(): void {
      clearTimeout(timer);
      unsaved.clear();
      storage.clear();
    },
  };
}

export type Drafts = ReturnType<typeof createDrafts>;
