import type { WireMessage, WirePerson } from "../contract/wire.ts";
import { updateConversation } from "../domain/apply/conversation.ts";
import { hasWindow, TAIL_MESSAGES, trimWindow } from "../domain/apply/window.ts";
import type { ConversationState, MessengerState } from "../domain/state.ts";
import { whenIdle } from "./idle.ts";
import type { Intake } from "./intake.ts";
import type { Memory } from "./storage/memory/memory.ts";
import type { ClientStore } from "./store.ts";

type Parts = { store: ClientStore; intake: Intake; memory: Pick<Memory, "save" | "remove"> };

/** Changes are written together, this long after the first of them. */
const SAVE_AFTER_MS = 1_000;

/** Writes what changes in loaded conversations into the memory of this browser, off the critical path. */
export function createKeeping({ store, intake, memory }: Parts) {
  const unsaved = new Set<number>();
  /** conversation id → the rev from which on every change of its window has been seen here. */
  const seenFrom = new Map<number, number>();
  /** Changed messages that a window may have let go of by the time it is written. */
  const corrections = new Map<number, WireMessage[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: (() => void) | null = null;

  const conversationOf = (id: number) => store.getState().messenger.conversations[id];

  function note(id: number): void {
    unsaved.add(id);
    timer ??= setTimeout(() => void whenIdle().then(saveAll), SAVE_AFTER_MS);
  }

  function lose(id: number): void {
    seenFrom.delete(id);
    corrections.delete(id);
    unsaved.delete(id);
  }

  function look(now: MessengerState["conversations"], before: MessengerState["conversations"]): void {
    if (now === before) return;
    for (const conversation of Object.values(now)) {
      const { id, isLoaded, lastRev } = conversation;
      if (conversation === before[id]) continue;
      if (!hasWindow(conversation)) lose(id);
      else if (isLoaded) {
        if (!seenFrom.has(id)) seenFrom.set(id, lastRev);
        note(id);
      }
    }
    for (const { id } of Object.values(before)) {
      if (id in now) continue;
      lose(id);
      void memory.remove(id);
    }
  }

  function hear(messages: readonly WireMessage[]): void {
    for (const message of messages) {
      const known = conversationOf(message.conversationId);
      if (!known || !seenFrom.has(known.id)) continue;
      const firstSeq = Math.max(known.messages[0]?.seq ?? 0, known.lastSeq - TAIL_MESSAGES + 1);
      if (message.seq >= firstSeq) continue;
      corrections.set(known.id, [...(corrections.get(known.id) ?? []), message]);
      note(known.id);
    }
  }

  async function save(id: number, isUsed = store.getState().openId === id): Promise<void> {
    const { messenger } = store.getState();
    const known = messenger.conversations[id];
    if (!unsaved.delete(id) || !known?.isLoaded) return;
    const corrected = corrections.get(id) ?? [];
    corrections.delete(id);
    await memory.save({
      conversationId: id,
      joinedAt: known.membership.joinedAt,
      joinedSeq: known.membership.joinedSeq,
      rev: known.lastRev,
      messages: known.messages,
      notices: known.notices,
      hasOlder: known.hasOlder,
      people: peopleIn(known, messenger.people),
      seenFrom: seenFrom.get(id) ?? known.lastRev,
      corrections: corrected,
      isUsed,
    });
    // Long after it was closed, everything said since would still be held.
    if (known.messages.length > 2 * TAIL_MESSAGES) shorten(id);
  }

  /** What is closed need not be held: the memory has it, and the server. */
  function shorten(id: number): void {
    const { messenger, openId } = store.getState();
    if (openId !== id)
      intake.take(updateConversation(messenger, id, (known) => trimWindow(known, TAIL_MESSAGES)));
  }

  async function saveAll(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    for (const id of [...unsaved]) await save(id);
  }

  return {
    start(): void {
      intake.onTaken(hear);
      unsubscribe ??= store.subscribe((now, before) =>
        look(now.messenger.conversations, before.messenger.conversations),
      );
    },
    isOn: () => unsubscribe !== null,
    /** A window that was remembered at this rev is going to be put in its place. */
    carryOn: (id: number, rev: number) => void seenFrom.set(id, rev),
    /** Writes what is not written yet, of one conversation or of all. */
    save: (id: number) => save(id),
    saveAll,
    /** The conversation was closed: all that was loaded is kept, and then the beginning let go of. */
    async close(id: number): Promise<void> {
      unsaved.add(id);
      await save(id, true);
      shorten(id);
    },
    stop(): void {
      unsubscribe?.();
      unsubscribe = null;
      clearTimeout(timer);
      timer = undefined;
      unsaved.clear();
    },
  };
}

export type Keeping = ReturnType<typeof createKeeping>;

/** Everybody a window names. */
function peopleIn(
  { messages, notices }: ConversationState,
  people: Record<number, WirePerson>,
): WirePerson[] {
  const ids = new Set(messages.map(({ senderId }) => senderId));
  for (const { actorId, userIds } of notices)
    for (const id of actorId === null ? userIds : [actorId, ...userIds]) ids.add(id);
  return [...ids].flatMap((id) => people[id] ?? []);
}
