import type { WireActivity } from "#lib/contract/group/activities.ts";
import type { Outbox } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { loadReminded } from "../../ports/reminded-sql.ts";
import type { ActivityRow, EntryRow } from "../../presenting/activity-rows.ts";
import { loadParts } from "../../presenting/load-activities.ts";
import { countMembers } from "../../presenting/load-crowds.ts";
import { presentActivity } from "../../presenting/present-activity.ts";
import { noteMove } from "./note-move.ts";
import { tellReminded } from "./tell-reminded.ts";

export type EntryChange = {
  tx: Tx;
  outbox: Outbox;
  personId: number;
  /** As it was before. */
  activity: ActivityRow;
  /** How many entries there are more. */
  added: 1 | 0 | -1;
  /** Writes the entry; `changes` is the number this change has. */
  write: (changes: number) => Promise<EntryRow | null>;
};

/**
 * Changes what one person has done in an activity, whose conversation row the caller holds locked, and tells everybody
 * whom it concerns. Answers the activity as that person sees it now.
 */
export async function changeEntry(change: EntryChange): Promise<WireActivity> {
  const { tx, outbox, personId, activity, added } = change;
  const { id: activityId, groupId: conversationId } = activity;
  const isReminded = activity.remindedAt !== null;
  const before = isReminded ? await loadReminded(tx, activityId, personId) : [];
  const row = await tx.groupActivity.update({
    where: { id: activityId },
    data: { changes: { increment: 1 }, participants: { increment: added } },
  });
  const own = await change.write(row.changes);
  const shown = await showActivity(tx, personId, row, own);
  outbox.event({ person: personId }, "activity:entered", { activity: shown.activity });
  await noteMove(tx, outbox, shown.parts);
  if (isReminded) await tellReminded({ tx, outbox, conversationId, activityId, before, personId });
  return shown.activity;
}

/** An activity as one person sees it, whose entry is known. */
export async function showActivity(tx: Tx, personId: number, row: ActivityRow, own: EntryRow | null) {
  const [parts = { row, votes: [], latest: [] }] = await loadParts(tx, [row]);
  const memberCount = (await countMembers(tx, [row.groupId])).get(row.groupId) ?? 0;
  return { parts, activity: presentActivity(parts, { personId, own, memberCount }) };
}
