import type { WireConversation, WireMembership } from "../../contract/wire.ts";
import { share } from "../share.ts";
import type { ConversationState, MessengerState } from "../state.ts";

/** A conversation as a client knows it before it was opened. */
export function conversationOf(wire: WireConversation): ConversationState {
  const { peer, ...rest } = wire;
  return {
    ...rest,
    peerId: peer?.id ?? null,
    messages: [],
    notices: [],
    isLoaded: false,
    rememberedRev: null,
    hasOlder: true,
    members: null,
  };
}

/**
 * Brings together what is known of a conversation and a fresh reading of it. A loaded window keeps its own cursor:
 * what the reading is ahead of arrives as events or changes. An unloaded one jumps to the reading; a remembered window
 * stays behind it.
 */
export function mergeConversation(
  known: ConversationState | undefined,
  wire: WireConversation,
): ConversationState {
  if (!known || known.membership.joinedAt !== wire.membership.joinedAt) return conversationOf(wire);
  const readSeq = Math.max(known.membership.readSeq, wire.membership.readSeq);
  if (known.lastRev < wire.lastRev && !known.isLoaded) {
    const fresh = conversationOf(wire);
    const { messages, notices, hasOlder, rememberedRev } = known;
    const kept = rememberedRev === null ? null : { messages, notices, hasOlder, rememberedRev };
    return { ...fresh, ...kept, membership: { ...fresh.membership, readSeq } };
  }
  const isSameMoment = known.lastRev === wire.lastRev;
  const membership: WireMembership = isSameMoment
    ? { ...wire.membership, readSeq }
    : { ...known.membership, readSeq, notify: wire.membership.notify, isPinned: wire.membership.isPinned };
  const group = isSameMoment ? wire.group : known.group;
  return share(known, { ...known, membership, group });
}

/** Changes one conversation; the same state when the conversation is unknown or stays as it is. */
export function updateConversation(
  state: MessengerState,
  id: number,
  change: (conversation: ConversationState) => ConversationState,
): MessengerState {
  const known = state.conversations[id];
  if (!known) return state;
  const next = change(known);
  return next === known ? state : { ...state, conversations: { ...state.conversations, [id]: next } };
}

/** Moves the read position, forward only. */
export function withRead(conversation: ConversationState, readSeq: number): ConversationState {
  if (readSeq <= conversation.membership.readSeq) return conversation;
  return { ...conversation, membership: { ...conversation.membership, readSeq } };
}
