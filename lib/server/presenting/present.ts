import { kindOf, NO_CARD, type WireCard } from "#lib/contract/cards.ts";
import type { NoticeKind, WireDetails, WireNotice } from "#lib/contract/notices.ts";
import type {
  ConversationKind,
  WireArrangement,
  WireConversation,
  WireFriend,
  WireFriendRequest,
  WireMembership,
  WireMessage,
} from "#lib/contract/wire.ts";
import { isoText } from "./iso-text.ts";
import { rightsOf, roleOf } from "./present-group.ts";
import { presentPerson } from "./present-person.ts";
import {
  type ChangeRow,
  type ConversationParts,
  type FriendRow,
  type MembershipRow,
  type MessageRow,
  NOBODY_MENTIONED,
  type RequestRow,
} from "./rows.ts";

/** Row → wire: the one outward shape of everything. Only JSON-safe values leave here. */

export function presentMessage(row: MessageRow): WireMessage {
  const { conversationId, seq, rev, senderId, clientMessageId, body, createdAt } = row;
  const sentAt = isoText(createdAt);
  const message: WireMessage = {
    conversationId,
    seq,
    rev,
    senderId,
    clientMessageId,
    kind: "text",
    body,
    sentAt,
  };
  const { mentions, card, recalledAt, recalledById } = row;
  if (mentions !== NOBODY_MENTIONED) message.mentions = JSON.parse(mentions);
  if (card !== NO_CARD) {
    message.card = JSON.parse(card) as WireCard;
    message.kind = kindOf(message.card);
  }
  if (recalledAt && recalledById !== null) message.recalled = { at: isoText(recalledAt), byId: recalledById };
  return message;
}

/** The sender of a message, whom it names (0 where that is everybody), and who recalled it. */
export function peopleOf({ senderId, mentions = [], recalled }: WireMessage): number[] {
  return [senderId, ...mentions.map(({ userId }) => userId), ...(recalled ? [recalled.byId] : [])];
}

export function presentNotice(row: ChangeRow): WireNotice {
  const { conversationId, rev, afterSeq, actorId } = row;
  const { userIds = [], details } = JSON.parse(row.data) as { userIds?: number[]; details?: WireDetails };
  const at = isoText(row.createdAt);
  const notice = { conversationId, rev, afterSeq, kind: row.kind as NoticeKind, actorId, userIds, at };
  return details ? { ...notice, details } : notice;
}

export function presentArrangement(
  row: Pick<MembershipRow, "notify" | "isPinned" | "remark" | "categoryId">,
): WireArrangement {
  const { isPinned, remark, categoryId } = row;
  return { notify: row.notify as WireArrangement["notify"], isPinned, remark, categoryId };
}

function presentMembership(
  row: MembershipRow,
  ownerId: number | null,
  due: Pick<WireMembership, "dueAnnouncements" | "dueActivities">,
): WireMembership {
  const { card, readSeq, joinedSeq, isMarkedUnread } = row;
  return {
    role: roleOf(row, ownerId),
    rights: rightsOf(row, ownerId),
    card,
    readSeq,
    joinedSeq,
    joinedAt: row.joinedAt.toISOString(),
    silencedUntil: row.silencedUntil?.toISOString() ?? null,
    ...presentArrangement(row),
    isMarkedUnread,
    ...due,
  };
}

export function presentConversation(parts: ConversationParts): WireConversation {
  const { conversation, membership, group, peer, lastMessage, mentionSeqs } = parts;
  const { dueAnnouncements, dueActivities } = parts;
  const { id, lastSeq, lastRev } = conversation;
  return {
    id,
    kind: conversation.kind as ConversationKind,
    peer,
    group,
    membership: presentMembership(membership, group?.ownerId ?? null, { dueAnnouncements, dueActivities }),
    lastSeq,
    lastRev,
    lastMessage: lastMessage && presentMessage(lastMessage),
    lastAt: isoText(lastMessage?.createdAt ?? membership.joinedAt),
    mentionSeqs,
  };
}

/** `readSeq`: how far the friend has read, null where that is not shared. */
export function presentFriend(row: FriendRow, conversationId: number, readSeq: number | null): WireFriend {
  return {
    person: presentPerson(row.friend),
    remark: row.remark,
    categoryId: row.categoryId,
    conversationId,
    readSeq,
  };
}

export function presentRequest(row: RequestRow): WireFriendRequest {
  const { id, note, createdAt } = row;
  return {
    id,
    from: presentPerson(row.from),
    to: presentPerson(row.to),
    note,
    createdAt: createdAt.toISOString(),
  };
}
