import type { ActivityKind } from "#lib/contract/group/activities.ts";
import type { WireDetails } from "#lib/contract/notices.ts";
import type { Outbox } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { loadReminded } from "../../ports/reminded-sql.ts";
import { type ActivityRow, isOpen, settingsOf } from "../../presenting/activity-rows.ts";
import { loadParts } from "../../presenting/load-activities.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import type { ActivityParts } from "../../presenting/present-activity.ts";
import { recordChange } from "../record-change.ts";
import { noteMove } from "./note-move.ts";
import { shuffleVoters } from "./shuffle-voters.ts";
import { tellReminded } from "./tell-reminded.ts";

export type Ending = {
  tx: Tx;
  outbox: Outbox;
  /** Milliseconds since 1970. */
  now: number;
  activity: ActivityRow;
  /** Who ends it; null: its time does. */
  actorId: number | null;
};

/**
 * Ends an activity that was not ended before, under the lock of its conversation's row: nobody takes part any more,
 * everybody reads how it came out. Whose time has passed was ended by it, whoever is first to do it.
 */
export async function endActivity({ tx, outbox, now, activity, actorId: askedBy }: Ending): Promise<void> {
  const { id: activityId, groupId: conversationId, closesAt } = activity;
  const isLate = closesAt !== null && !isOpen(activity, now);
  const actorId = isLate ? null : askedBy;
  const before = await loadReminded(tx, activityId);
  const row = await tx.groupActivity.update({
    where: { id: activityId },
    data: {
      closedAt: isLate ? closesAt : new Date(now),
      closedById: actorId,
      changes: { increment: 1 },
    },
  });
  await shuffleVoters(tx, row);
  const [parts = { row, votes: [], latest: [] }] = await loadParts(tx, [row]);
  const kind = "activity:closed";
  const details = outcomeOf(parts);
  const change = { conversationId, kind, actorId, userIds: [], details, now } as const;
  const { notice } = await recordChange(tx, { ...change, userIds: [] });
  const people = await loadPeople(tx, actorId === null ? [] : [actorId]);
  outbox.event({ conversation: conversationId }, kind, { notice, members: [], people });
  await noteMove(tx, outbox, parts);
  await tellReminded({ tx, outbox, conversationId, activityId, before });
}

/** What the notice says: how many took part and, of a poll, what was chosen most. */
function outcomeOf({ row, votes }: ActivityParts): WireDetails {
  const { id: activityId, title: activityTitle, participants } = row;
  const outcome = { activityId, activity: row.kind as ActivityKind, activityTitle, participants };
  const most = Math.max(0, ...votes);
  const options = settingsOf(row, "poll")?.options ?? [];
  const first = options[votes.indexOf(most)];
  if (most === 0 || first === undefined) return outcome;
  return { ...outcome, option: first, votes: most, ties: votes.filter((count) => count === most).length };
}
