import type { WireDueAnnouncement } from "#lib/contract/group/announcements.ts";
import { readBoard } from "#lib/contract/group/board.ts";
import { type GroupCategory, readTags } from "#lib/contract/group/data.ts";
import { type JoinMode, readAdmission } from "#lib/contract/group/joining.ts";
import { type GroupRight, groupRights, readRights } from "#lib/contract/group/rights.ts";
import { readRules } from "#lib/contract/group/rules.ts";
import type {
  ConversationKind,
  NoticeKind,
  Role,
  Status,
  WireArrangement,
  WireConversation,
  WireDetails,
  WireFriend,
  WireFriendRequest,
  WireGroup,
  WireGroupCard,
  WireMe,
  WireMember,
  WireMembership,
  WireMessage,
  WireNotice,
  WirePerson,
} from "#lib/contract/wire.ts";
import { asksQuestion } from "#lib/domain/joining.ts";
import { isoText } from "./iso-text.ts";
import {
  type ChangeRow,
  type ConversationParts,
  type FriendRow,
  type GroupRow,
  type MemberRow,
  type MembershipRow,
  type MeRow,
  type MessageRow,
  NOBODY_MENTIONED,
  type PersonRow,
  type RequestRow,
} from "./rows.ts";

/** Row → wire: the one outward shape of everything. Only JSON-safe values leave here. */

/** The role a membership row stands for. */
export function roleOf(membership: Pick<MembershipRow, "userId" | "admin">, ownerId: number | null): Role {
  if (membership.userId === ownerId) return "owner";
  return membership.admin ? "admin" : "member";
}

/** What a membership gives the right to do beyond what every member may. */
export function rightsOf(
  membership: Pick<MembershipRow, "userId" | "admin">,
  ownerId: number | null,
): GroupRight[] {
  if (membership.userId === ownerId) return [...groupRights];
  return membership.admin ? readRights(membership.admin.rights) : [];
}

export function presentPerson({ id, number, name, signature }: PersonRow): WirePerson {
  return { id, number, name, signature };
}

export function presentMe(row: MeRow): WireMe {
  const siteRole = row.siteRole === "owner" ? "owner" : "member";
  const { email, sharesReads } = row;
  return { ...presentPerson(row), email, status: row.status as Status, siteRole, sharesReads };
}

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
  const { mentions, recalledAt, recalledById } = row;
  if (mentions !== NOBODY_MENTIONED) message.mentions = JSON.parse(mentions);
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

export function presentGroup(row: GroupRow, memberCount: number): WireGroup {
  const { number, name, description, ownerId, max_member_nums: maxMemberNums } = row;
  return {
    number,
    name,
    description,
    ownerId,
    maxMemberNums,
    memberCount,
    joinMode: row.joinMode as JoinMode,
    rules: readRules(row.rules),
    board: readBoard(row.board),
    category: row.category as GroupCategory,
    tags: readTags(row.tags),
    offeredToId: row.offeredToId,
    disbandsAt: row.disbandsAt?.toISOString() ?? null,
  };
}

/** Where somebody stands with a group: `conversationId` only for who is a member. */
export type CardPlace = { memberCount: number; conversationId: number | null; isRequested: boolean };

/** What everybody may see of a group. Its question, where one is asked; never the answers. */
export function presentGroupCard(row: GroupRow & { admission: string }, place: CardPlace): WireGroupCard {
  const { memberCount, ...where } = place;
  const { number, name, description, maxMemberNums, joinMode, category, tags } = presentGroup(
    row,
    memberCount,
  );
  const question = asksQuestion(joinMode) ? readAdmission(row.admission).question : "";
  const card = { number, name, description, memberCount, maxMemberNums, joinMode, category, tags };
  return { ...card, question, ...where };
}

export function presentMember(row: MemberRow, ownerId: number | null): WireMember {
  const rights = rightsOf(row, ownerId);
  return {
    person: presentPerson(row.user),
    role: roleOf(row, ownerId),
    ...(rights.length > 0 && { rights }),
    card: row.card,
    title: row.title,
    joinedAt: row.joinedAt.toISOString(),
    silencedUntil: row.silencedUntil?.toISOString() ?? null,
  };
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
  dueAnnouncements: WireDueAnnouncement[],
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
    dueAnnouncements,
  };
}

export function presentConversation(parts: ConversationParts): WireConversation {
  const { conversation, membership, group, peer, lastMessage, mentionSeqs, dueAnnouncements } = parts;
  const { id, lastSeq, lastRev } = conversation;
  return {
    id,
    kind: conversation.kind as ConversationKind,
    peer,
    group,
    membership: presentMembership(membership, group?.ownerId ?? null, dueAnnouncements),
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
