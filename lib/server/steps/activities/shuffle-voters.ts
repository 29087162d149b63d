import type { Tx } from "../../ports/database.ts";
import { type ActivityRow, settingsOf } from "../../presenting/activity-rows.ts";

/**
 * Writes who has voted in an anonymous poll down anew, in the order of people's ids. Rows lie in the order in which they
 * were written: whoever has watched the bars and reads the database afterwards would know whose vote was which.
 */
export async function shuffleVoters(tx: Tx, activity: ActivityRow): Promise<void> {
  if (!settingsOf(activity, "poll")?.isAnonymous) return;
  const where = { activityId: activity.id };
  const data = await tx.activityEntry.findMany({ where, orderBy: { userId: "asc" } });
  await tx.activityEntry.deleteMany({ where });
  await tx.activityEntry.createMany({ data });
}
