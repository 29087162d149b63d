import { applyHistoryPage } from "../domain/apply/history.ts";
import { applyRemembered, withUnknownPeople } from "../domain/apply/remembered.ts";
import { hasWindow, TAIL_MESSAGES } from "../domain/apply/window.ts";
import type { ConversationState } from "../domain/state.ts";
import { whenIdle, within } from "./idle.ts";
import type { Intake } from "./intake.ts";
import { createKeeping } from "./keep.ts";
import type { Memory } from "./storage/memory/memory.ts";
import type { ClientStore } from "./store.ts";

type Parts = { store: ClientStore; intake: Intake; memory: Memory };

/** A memory that takes longer to answer is slower than the server. */
const READ_LIMIT_MS = 500;
/** So many conversations, those opened last, are put in their places before anybody opens them. */
const RESTORED_AHEAD = 10;

/** Takes from the memory of this browser what it has, and keeps it in step with the store. */
export function createRemembering({ store, intake, memory }: Parts) {
  const keeping = createKeeping({ store, intake, memory });
  const conversationOf = (id: number) => store.getState().messenger.conversations[id];

  async function restore(id: number, isOnlyCurrent = false): Promise<void> {
    const before = conversationOf(id);
    if (!before || hasWindow(before)) return;
    const window = await within(READ_LIMIT_MS, memory.read(id, TAIL_MESSAGES));
    const { messenger } = store.getState();
    const next = window && applyRemembered(messenger, window);
    if (!next || next === messenger) return;
    if (isOnlyCurrent && !next.conversations[id]?.isLoaded) return;
    keeping.carryOn(id, window.rev);
    intake.take(next, window.messages);
  }

  /** Nobody has asked for these yet: one at a time, and only what needs no question to the server. */
  async function restoreAhead(): Promise<void> {
    await whenIdle();
    const ids = await memory.list();
    for (const id of ids) if (!conversationOf(id)) await memory.remove(id);
    for (const id of ids.slice(0, RESTORED_AHEAD)) {
      await whenIdle();
      if (!keeping.isOn()) return;
      if (store.getState().openId !== id) await restore(id, true);
    }
    await whenIdle();
    if (keeping.isOn()) await memory.tidy();
  }

  return {
    start(): void {
      if (keeping.isOn()) return;
      keeping.start();
      void restoreAhead();
    },
    /** Puts the remembered messages of a conversation in their place, where it has none. */
    restore: (id: number) => restore(id),
    /** Takes the messages before a window from the memory; false: it does not have them. */
    async loadOlder(known: ConversationState, beforeSeq: number, limit: number): Promise<boolean> {
      const { id, membership } = known;
      await keeping.save(id);
      const rev = cursorOf(known);
      const ask = { conversationId: id, joinedAt: membership.joinedAt, rev, beforeSeq, limit };
      const page = await within(READ_LIMIT_MS, memory.older(ask));
      const now = conversationOf(id);
      // What happened while it was read may have changed these very messages.
      if (!page || !now || cursorOf(now) > page.rev) return false;
      const state = withUnknownPeople(store.getState().messenger, page.people);
      intake.take(applyHistoryPage(state, id, beforeSeq, { ...page, people: [] }), page.messages);
      return true;
    },
    close: keeping.close,
    saveAll: keeping.saveAll,
    stop: keeping.stop,
    async forget(): Promise<void> {
      keeping.stop();
      await memory.forget();
    },
  };
}

export type Remembering = ReturnType<typeof createRemembering>;

/** The rev up to which a window is true. */
function cursorOf({ lastRev, rememberedRev }: ConversationState): number {
  return rememberedRev ?? lastRev;
}
