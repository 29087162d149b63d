import type { WireNotice } from "../../contract/notices.ts";
import type { WireChanges } from "../../contract/queries.ts";
import type { WireMessage, WirePerson } from "../../contract/wire.ts";
import type { ConversationState, MessengerState } from "../state.ts";
import { updateConversation } from "./conversation.ts";
import { withPeople } from "./people.ts";
import { hasWindow, mergeMessages, mergeNotices } from "./window.ts";

/** A stretch of a conversation's history as a browser remembers it, true up to `rev`. */
export type RememberedWindow = {
  conversationId: number;
  /** Of the membership it was read under. */
  joinedAt: string;
  rev: number;
  /** The latest at that time, ascending by seq, without holes. */
  messages: WireMessage[];
  notices: WireNotice[];
  hasOlder: boolean;
  people: WirePerson[];
};

/**
 * Takes a remembered window into a conversation that has none. What is remembered is never trusted above what the
 * server has said: a window of another membership, or one that is ahead, is left out.
 */
export function applyRemembered(state: MessengerState, window: RememberedWindow): MessengerState {
  const known = state.conversations[window.conversationId];
  if (!known || hasWindow(known) || !fits(known, window)) return state;
  const isCurrent = window.rev === known.lastRev;
  if (isCurrent && endOf(known, window) !== Math.max(known.lastSeq, known.membership.joinedSeq)) return state;
  return updateConversation(withUnknownPeople(state, window.people), known.id, (conversation) => ({
    ...conversation,
    messages: window.messages,
    notices: window.notices,
    hasOlder: window.hasOlder,
    isLoaded: isCurrent,
    rememberedRev: isCurrent ? null : window.rev,
  }));
}

/** The last seq the window holds. */
function endOf({ membership }: ConversationState, { messages }: RememberedWindow): number {
  return messages.at(-1)?.seq ?? membership.joinedSeq;
}

function fits(known: ConversationState, window: RememberedWindow): boolean {
  const { joinedAt, joinedSeq } = known.membership;
  const firstSeq = window.messages[0]?.seq ?? joinedSeq + 1;
  return (
    window.joinedAt === joinedAt &&
    window.rev <= known.lastRev &&
    window.hasOlder === firstSeq > joinedSeq + 1 &&
    firstSeq > joinedSeq &&
    endOf(known, window) <= Math.max(known.lastSeq, joinedSeq)
  );
}

/** People as they were once; who is known stays as they are now. */
export function withUnknownPeople(state: MessengerState, people: readonly WirePerson[]): MessengerState {
  return withPeople(
    state,
    people.filter(({ id }) => !(id in state.people)),
  );
}

/** Brings a remembered window up to changes that leave no hole behind it; any other stays as it is. */
export function withChangesOfWindow(
  known: ConversationState,
  changes: WireChanges,
  sinceRev: number,
): ConversationState {
  const { rememberedRev } = known;
  if (rememberedRev === null || sinceRev > rememberedRev || changes.rev < rememberedRev) return known;
  const firstSeq = known.messages[0]?.seq ?? 0;
  const isLoaded = changes.rev >= known.lastRev;
  return {
    ...known,
    messages: mergeMessages(
      known.messages,
      changes.messages.filter(({ seq }) => seq >= firstSeq || !known.hasOlder),
    ),
    notices: mergeNotices(known.notices, changes.notices),
    isLoaded,
    rememberedRev: isLoaded ? null : changes.rev,
  };
}
