import { commit } from "../commit.ts";
import { lockRows } from "../ports/database.ts";
import { runtime } from "../ports/runtime.ts";
import { endActivity } from "../steps/activities/end-activity.ts";

/** Nothing happens in a group that is disbanded, unless that is undone. */
const STANDS = { disbandsAt: null };

/** What is more waits for the next time. */
const CLOSED_AT_ONCE = 100;

/** Ends the activities whose time has come, each exactly once, however many processes look for them. */
export async function closeDueActivities(): Promise<void> {
  const { db, now } = runtime();
  const at = now();
  const due = await db.groupActivity.findMany({
    where: { closedAt: null, closesAt: { lte: new Date(at) }, group: STANDS },
    select: { id: true, groupId: true },
    orderBy: [{ closesAt: "asc" }, { id: "asc" }],
    take: CLOSED_AT_ONCE,
  });
  for (const { id, groupId } of due) await closeOne(id, groupId, at);
}

function closeOne(id: number, conversationId: number, now: number): Promise<void> {
  return commit(async ({ tx, outbox }) => {
    await lockRows(tx, [{ table: "Conversation", id: conversationId }]);
    // Meanwhile somebody may have ended it, or taken it away.
    const activity = await tx.groupActivity.findFirst({ where: { id, closedAt: null, group: STANDS } });
    if (activity) await endActivity({ tx, outbox, now, activity, actorId: null });
  });
}
