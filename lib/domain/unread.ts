import type { ConversationState } from "./state.ts";

type Positions = Pick<ConversationState, "lastSeq"> & {
  membership: Pick<ConversationState["membership"], "readSeq" | "joinedSeq">;
};

/** The last position that counts as read: what stood before joining is never unread. */
export function readPosition({ membership }: Positions): number {
  return Math.max(membership.readSeq, membership.joinedSeq);
}

/** How many messages of a conversation have not been read. Never negative. */
export function unread(conversation: Positions): number {
  return Math.max(0, conversation.lastSeq - readPosition(conversation));
}

/** Unread messages of all these conversations; those set to tell nothing are left out. */
export function totalUnread(conversations: Iterable<Positions & { membership: { notify: string } }>): number {
  let total = 0;
  for (const conversation of conversations)
    if (conversation.membership.notify !== "none") total += unread(conversation);
  return total;
}
