import type { ConversationState } from "./state.ts";

type Positions = Pick<ConversationState, "lastSeq"> & {
  membership: Pick<ConversationState["membership"], "readSeq" | "joinedSeq">;
};
type Marked = Positions & { membership: Pick<ConversationState["membership"], "isMarkedUnread"> };
type Notified = Marked & { membership: Pick<ConversationState["membership"], "notify"> };

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
 * Unread messages of all these conversations; those set to tell nothing are left out. One that is only marked as
 * unread counts as one.
 */
export function totalUnread(conversations: Iterable<Notified>): number {
  let total = 0;
  for (const conversation of conversations)
    if (conversation.membership.notify !== "none")
      total += Math.max(unread(conversation), Number(isUnread(conversation)));
  return total;
}
