import type { WireGroup } from "#lib/contract/group/wire.ts";
import type { NoticeKind } from "#lib/contract/notices.ts";
import { isSeenInFaces } from "#lib/domain/faces.ts";
import { type Outbox, Refused } from "../command.ts";
import { loadDueAnnouncements } from "../ports/announcement-sql.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import type { Tx } from "../ports/database.ts";
import { loadPeople } from "../presenting/load-conversations.ts";
import { countMembers } from "../presenting/load-crowds.ts";
import { loadFaces } from "../presenting/load-faces.ts";
import { presentConversation } from "../presenting/present.ts";
import { presentGroup, presentMember } from "../presenting/present-group.ts";
import type { ConversationRow, MemberRow } from "../presenting/rows.ts";
import { countJoined } from "./joining/count-joined.ts";
import { settleRequests } from "./joining/settle-requests.ts";
import { recordChange } from "./record-change.ts";
import { silencesOf } from "./silences-of.ts";

export type Joining = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  actorId: number;
  kind: Extract<NoticeKind, "group:created" | "group:members-joined" | "group:members-invited">;
  /** Who becomes a member; nobody of them is one yet. */
  personIds: number[];
  /** Whom the notice names; the new members unless told otherwise. */
  noticedIds?: number[];
  /** The invitation link they come by. */
  linkId?: number;
};

/**
 * Makes people members of a group whose conversation row the caller holds locked. What was said before stays
 * unseen and unread-free for them; what they had asked of the group is settled.
 * @throws Refused group_disbanded, group_full
 */
export async function addMembers(joining: Joining): Promise<void> {
  const { tx, now, conversationId, actorId, kind, personIds } = joining;
  const group = await tx.qQGroup.findUniqueOrThrow({ where: { conversationId } });
  if (group.disbandsAt) throw new Refused("group_disbanded");
  const before = (await countMembers(tx, [conversationId])).get(conversationId) ?? 0;
  if (before + personIds.length > group.max_member_nums)
    throw new Refused("group_full", { params: { max: group.max_member_nums } });

  const userIds = joining.noticedIds ?? personIds;
  const { notice, conversation } = await recordChange(tx, { conversationId, kind, actorId, userIds, now });
  const silences = await silencesOf(tx, conversationId, personIds, now);
  const linkOf = kind === "group:created" ? new Map<number, number>() : await settleRequests(joining);
  if (joining.linkId) for (const id of personIds) linkOf.set(id, joining.linkId);
  const upTo = { readSeq: conversation.lastSeq, joinedSeq: conversation.lastSeq };
  await tx.membership.createMany({
    data: personIds.map((userId) => ({
      conversationId,
      userId,
      groupId: conversationId,
      ...upTo,
      silencedUntil: silences.get(userId) ?? null,
      joinedAt: new Date(now),
      joinedThroughId: linkOf.get(userId) ?? null,
    })),
  });
  await countJoined(tx, [...linkOf.values()]);
  const rows = await tx.membership.findMany({
    where: { conversationId, userId: { in: personIds } },
    include: { user: true, admin: true },
    orderBy: { userId: "asc" },
  });
  const faces = (await loadFaces(tx, [group])).get(conversationId) ?? [];
  const crowd = { memberCount: before + personIds.length, faces };
  await tellNewcomers(joining, rows, conversation, presentGroup(group, crowd));
  const members = rows.map((row) => presentMember(row, group.ownerId));
  const people = await loadPeople(tx, [actorId, ...userIds]);
  const seen = isSeenInFaces(faces, personIds) && { faces };
  joining.outbox.event({ conversation: conversationId }, kind, { notice, members, people, ...seen });
}

async function tellNewcomers(
  { tx, outbox, conversationId, actorId }: Joining,
  memberships: MemberRow[],
  conversation: ConversationRow,
  group: WireGroup,
): Promise<void> {
  const revs = await raisePersonRevs(
    tx,
    memberships.map(({ userId }) => userId),
  );
  const people = await loadPeople(tx, [group.ownerId, actorId]);
  const hasBoard = group.board.changes > 0;
  for (const membership of memberships) {
    const personId = membership.userId;
    const due = hasBoard && (await loadDueAnnouncements(tx, personId, conversationId)).get(conversationId);
    const parts = {
      conversation,
      membership,
      group,
      peer: null,
      lastMessage: null,
      mentionSeqs: [],
      dueAnnouncements: due || [],
      // Who comes later is not reminded of what was before.
      dueActivities: [],
    };
    outbox.effect({ effect: "join", personId, conversationId });
    outbox.event({ person: personId }, "conversation:joined", {
      rev: revs.get(personId) ?? 0,
      conversation: presentConversation(parts),
      people,
    });
  }
}
