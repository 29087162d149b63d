import type { Tx } from "../../ports/database.ts";

/** What somebody has done in an activity; null: nothing. */
export function findEntry(tx: Tx, activityId: number, userId: number) {
  return tx.activityEntry.findUnique({ where: { activityId_userId: { activityId, userId } } });
}
