import type { Tx } from "../../ports/database.ts";

/** Takes a vote from the options chosen before, and gives it to those chosen now. */
export async function moveVotes(
  tx: Tx,
  activityId: number,
  before: number[],
  after: number[],
): Promise<void> {
  const add = (optionIds: number[], increment: number) =>
    tx.activityBallot.updateMany({
      where: { activityId, optionId: { in: optionIds } },
      data: { votes: { increment } },
    });
  const taken = before.filter((id) => !after.includes(id));
  const given = after.filter((id) => !before.includes(id));
  if (taken.length > 0) await add(taken, -1);
  if (given.length > 0) await add(given, 1);
}
