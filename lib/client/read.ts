import type { Answer } from "../contract/refusals.ts";
import { updateConversation, withRead, withUnreadMark } from "../domain/apply/conversation.ts";
import type { ConversationState } from "../domain/state.ts";
import type { Connection } from "./connection/connection.ts";
import { isPassing, secondsOf } from "./connection/retry-after.ts";
import type { Intake } from "./intake.ts";
import type { ClientStore } from "./store.ts";

/** Who scrolls reads on and on: positions are told at most this often. */
const TELL_EVERY_MS = 300;

type Parts = { store: ClientStore; intake: Intake; connection: Pick<Connection, "emit" | "isReady"> };

/** What the server does not know yet: read up to `seq`, and marked as unread after that. */
type Untold = { seq: number | null; isMarked: boolean };

/**
 * Moves my read positions and sets unread marks: here at once, at the server as soon as it can be
 * told, and again after connecting if that failed. One call of a conversation at a time: what was done last is what stays.
 */
export function createReading({ store, intake, connection }: Parts) {
  const untold = new Map<number, Untold>();
  const telling = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(conversationId: number): Promise<void> {
    if (telling.has(conversationId)) return;
    telling.add(conversationId);
    let next = untold.get(conversationId);
    while (next && connection.isReady() && (await tellOne(conversationId, next)))
      next = untold.get(conversationId);
    telling.delete(conversationId);
  }

  /** Tells the first thing that is untold; false: not now. */
  async function tellOne(conversationId: number, told: Untold): Promise<boolean> {
    const { seq } = told;
    const answer = (await (seq === null
      ? connection.emit("receipt:mark-unread", { conversationId })
      : connection.emit("receipt:read", { conversationId, seq }))) as Answer<unknown> | null;
    if (!answer) return false;
    if (!answer.ok && isPassing(answer.refusal)) {
      clearTimeout(timer);
      timer = setTimeout(tellNext, secondsOf(answer.refusal) * 1_000);
      return false;
    }
    const now = untold.get(conversationId) ?? told;
    const isSame = now.seq === seq;
    // What came meanwhile is still to be told; a mark waits until the reading before it is known.
    if (isSame && seq !== null && now.isMarked) untold.set(conversationId, { seq: null, isMarked: true });
    else if (isSame) untold.delete(conversationId);
    return true;
  }

  function tellAll(): void {
    clearTimeout(timer);
    timer = setTimeout(tellNext, TELL_EVERY_MS);
    if (connection.isReady()) for (const id of untold.keys()) void tell(id);
  }

  function tellNext(): void {
    timer = undefined;
    if (untold.size > 0 && connection.isReady()) tellAll();
  }

  function tellSoon(): void {
    if (timer === undefined) tellAll();
  }

  function change(id: number, to: (conversation: ConversationState) => ConversationState): void {
    intake.take(updateConversation(store.getState().messenger, id, to));
  }

  return {
    /** Forward only, and never beyond what there is. Takes the unread mark away. */
    mark(conversationId: number, seq: number): void {
      const known = store.getState().messenger.conversations[conversationId];
      if (!known) return;
      const { membership, lastSeq } = known;
      const readSeq = Math.max(Math.min(seq, lastSeq), membership.readSeq);
      if (readSeq === membership.readSeq && !membership.isMarkedUnread) return;
      change(conversationId, (c) => withUnreadMark(withRead(c, readSeq), false));
      untold.set(conversationId, { seq: readSeq, isMarked: false });
      tellSoon();
    },
    /** 标为未读 */
    markUnread(conversationId: number): void {
      change(conversationId, (c) => withUnreadMark(c, true));
      untold.set(conversationId, { seq: untold.get(conversationId)?.seq ?? null, isMarked: true });
      tellAll();
    },
    tellAll,
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
