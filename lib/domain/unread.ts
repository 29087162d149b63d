import type { ConversationState } from "./state.ts";

type Positions = Pick<ConversationState, "lastSeq"> & {
  membership: Pick<ConversationState["membership"], "readSeq" | "joinedSeq">;
};
type Marked = Positions & { membership: Pick<ConversationState["membership"], "isMarkedUnread"> };
type Notified = Marked &
  Pick<ConversationState, "mentionSeqs"> & { membership: Pick<ConversationState["membership"], "notify"> };

/** The last position that counts as read: what stood before joining is never unread. */
export function readPosition({ membership }: Positions): number {
  return Math.max(membership.readSeq, membership.joinedSeq);
}

/** How many messages of a conversation have not been read. Never negative. */
export function unread(conversation: Positions): number {
  return Math.max(0, conversation.lastSeq - readPosition(conversation));
}

/** Whether a conversation waits to be read: by its messages, or marked as unread (标为未读). */
export function isUnread(conversation: Marked): boolean {
  return conversation.membership.isMarkedUnread || unread(conversation) > 0;
}

/**
 * How many unread messages of a conversation ask for attention: all, only those that name me, or none, as I chose.
 * One that is only marked as unread counts as one.
 */
export function urgentUnread(conversation: Notified): number {
  const { notify, isMarkedUnread } = conversation.membership;
  if (notify === "none") return 0;
  const count = notify === "mentions" ? conversation.mentionSeqs.length : unread(conversation);
  return Math.max(count, Number(isMarkedUnread));
}

/** Unread messages of all these conversations that ask for attention. */
export function totalUnread(conversations: Iterable<Notified>): number {
  let total = 0;
  for (const conversation of conversations) total += urgentUnread(conversation);
  return total;
}
