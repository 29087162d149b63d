import type { WireArrangement, WireConversation, WireMembership } from "../../contract/wire.ts";
import { share } from "../share.ts";
import type { ConversationState, MessengerState } from "../state.ts";
import { withoutReadMentions } from "./mentions.ts";

/** A conversation as a client knows it before it was opened. */
export function conversationOf(wire: WireConversation): ConversationState {
  const { peer, ...rest } = wire;
  return {
    ...rest,
    peerId: peer?.id ?? null,
    pagesFromRev: wire.lastRev,
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
 * stays behind it. What is my own choice alone follows my own rev: of a reading with an older one (`isOld`) it is not
 * taken.
 */
export function mergeConversation(
  known: ConversationState | undefined,
  wire: WireConversation,
  isOld = false,
): ConversationState {
  if (!known || known.membership.joinedAt !== wire.membership.joinedAt) return conversationOf(wire);
  const own = ownPart(isOld ? known.membership : wire.membership);
  const readSeq = Math.max(known.membership.readSeq, wire.membership.readSeq);
  if (known.lastRev < wire.lastRev && !known.isLoaded) {
    const fresh = conversationOf(wire);
    const { messages, notices, hasOlder, rememberedRev } = known;
    const kept = rememberedRev === null ? null : { messages, notices, hasOlder, rememberedRev };
    const membership = { ...fresh.membership, ...own, readSeq };
    return withoutReadMentions({ ...fresh, ...kept, membership });
  }
  const isSameMoment = known.lastRev === wire.lastRev;
  const seen = isSameMoment ? wire.membership : known.membership;
  const membership: WireMembership = { ...seen, ...own, readSeq };
  const group = isSameMoment ? wire.group : known.group;
  const { mentionSeqs } = isSameMoment ? wire : known;
  return share(known, withoutReadMentions({ ...known, membership, group, mentionSeqs }));
}

/** What I set for myself, and what waits for me; the others in the conversation do not know of it. */
function ownPart(membership: WireMembership) {
  const { notify, isPinned, remark, categoryId, isMarkedUnread, dueAnnouncements, dueActivities } =
    membership;
  return { notify, isPinned, remark, categoryId, isMarkedUnread, dueAnnouncements, dueActivities };
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

/** Takes what I set for myself. */
export function withArrangement(
  conversation: ConversationState,
  arrangement: WireArrangement,
): ConversationState {
  return { ...conversation, membership: { ...conversation.membership, ...arrangement } };
}

/** Sets my unread mark (标为未读) or takes it away. */
export function withUnreadMark(conversation: ConversationState, isMarkedUnread: boolean): ConversationState {
  if (conversation.membership.isMarkedUnread === isMarkedUnread) return conversation;
  return { ...conversation, membership: { ...conversation.membership, isMarkedUnread } };
}

/** Moves the read position, forward only. */
export function withRead(conversation: ConversationState, readSeq: number): ConversationState {
  if (readSeq <= conversation.membership.readSeq) return conversation;
  return withoutReadMentions({ ...conversation, membership: { ...conversation.membership, readSeq } });
}
