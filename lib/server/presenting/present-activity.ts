import type {
  ActivityKind,
  WireActivity,
  WireActivityEntry,
  WireActivityMove,
  WireOwnEntry,
} from "#lib/contract/group/activities.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { seesVotes } from "#lib/domain/activities/sees-votes.ts";
import { type ActivityRow, choicesOf, type EntryRow, settingsOf } from "./activity-rows.ts";

/** An activity with what belongs to it, whoever looks at it. */
export type ActivityParts = {
  row: ActivityRow;
  /** Of a poll, in the order of its options. */
  votes: number[];
  /** Of a chain, the newest lines in the order of taking part. */
  latest: EntryRow[];
};

/** Who looks at it. */
export type Viewer = { personId: number; own: EntryRow | null; memberCount: number };

/** Whether this person sees how many votes each option of a poll has. */
export function votesAreSeenBy(
  row: ActivityRow,
  { personId, own }: Pick<Viewer, "personId" | "own">,
): boolean {
  const poll = settingsOf(row, "poll");
  if (!poll) return false;
  const isClosed = row.closedAt !== null;
  const isCreator = row.creatorId === personId;
  return seesVotes({ results: poll.results, isCreator, hasVoted: own !== null, isClosed });
}

/** An activity as one person may see it. */
export function presentActivity(parts: ActivityParts, viewer: Viewer): WireActivity {
  const { row } = parts;
  const { id, groupId: conversationId, seq, creatorId, title, detail, closedById, changes } = row;
  return {
    id,
    conversationId,
    kind: row.kind as ActivityKind,
    seq,
    creatorId,
    title,
    detail,
    createdAt: row.createdAt.toISOString(),
    closesAt: row.closesAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    closedById,
    changes,
    participantCount: row.participants,
    memberCount: viewer.memberCount,
    own: viewer.own && presentOwn(row, viewer.own),
    ...presentPoll(parts, viewer),
    ...presentChain(parts),
    ...presentCheckin(row),
  };
}

function presentPoll({ row, votes }: ActivityParts, viewer: Viewer): Pick<WireActivity, "poll"> {
  const poll = settingsOf(row, "poll");
  if (!poll) return {};
  const isSeen = votesAreSeenBy(row, viewer);
  const options = poll.options.map((text, at) => ({
    id: at + 1,
    text,
    votes: isSeen ? (votes[at] ?? 0) : null,
  }));
  return { poll: { ...poll, options } };
}

function presentChain({ row, latest }: ActivityParts): Pick<WireActivity, "chain"> {
  const chain = settingsOf(row, "chain");
  return chain ? { chain: { ...chain, latest: latest.map(presentEntry) } } : {};
}

function presentCheckin(row: ActivityRow): Pick<WireActivity, "checkin"> {
  const checkin = settingsOf(row, "checkin");
  return checkin ? { checkin: { asksCode: checkin.code !== null } } : {};
}

function presentOwn(row: ActivityRow, own: EntryRow): WireOwnEntry {
  const at = settingsOf(row, "poll")?.isAnonymous ? null : own.updatedAt.toISOString();
  return { optionIds: choicesOf(own), text: own.text, at };
}

export function presentEntry(row: EntryRow): WireActivityEntry {
  const { userId: personId, position, text, updatedAt } = row;
  return { personId, position, optionIds: choicesOf(row), text, at: updatedAt.toISOString() };
}

/** What everybody in the group is told of how an activity stands. */
export function presentMove({ row, votes, latest }: ActivityParts, people: WirePerson[]): WireActivityMove {
  const isSeen = votesAreSeenBy(row, { personId: 0, own: null });
  return {
    activityId: row.id,
    conversationId: row.groupId,
    changes: row.changes,
    participantCount: row.participants,
    closedAt: row.closedAt?.toISOString() ?? null,
    closedById: row.closedById,
    votes: isSeen ? votes : null,
    latest: latest.map(presentEntry),
    people,
  };
}
