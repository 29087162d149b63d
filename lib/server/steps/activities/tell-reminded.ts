import type { Outbox } from "../../command.ts";
import { raisePersonRevs } from "../../ports/counters.ts";
import type { Tx } from "../../ports/database.ts";
import { loadReminded } from "../../ports/reminded-sql.ts";

export type RemindedChange = {
  tx: Tx;
  outbox: Outbox;
  conversationId: number;
  activityId: number;
  /** For whom it waited until now. */
  before: readonly number[];
  /** Only this person has done something. */
  personId?: number;
  /** Those for whom it waits already are reminded once more. */
  isReminder?: boolean;
};

/** A statement takes only so many ids. */
const PERSONS_AT_A_TIME = 500;

/** Tells each person for whom an activity waits now, or not any more. Answers how many people it waits for are told. */
export async function tellReminded(change: RemindedChange): Promise<number> {
  const { tx, outbox, conversationId, activityId, personId, isReminder = false } = change;
  const before = new Set(change.before);
  const after = new Set(await loadReminded(tx, activityId, personId));
  const told = [...new Set([...before, ...after])]
    .filter((id) => (isReminder && after.has(id)) || before.has(id) !== after.has(id))
    .sort((a, b) => a - b);
  if (told.length === 0) return 0;
  const where = { id: activityId };
  const row = await tx.groupActivity.findUnique({ where, select: { remindedAt: true } });
  const remindedAt = row?.remindedAt?.toISOString() ?? "";
  // In one order, as everybody locks people.
  for (let from = 0; from < told.length; from += PERSONS_AT_A_TIME) {
    const some = told.slice(from, from + PERSONS_AT_A_TIME);
    // Who has put it off did not put this off.
    await tx.activityDelay.deleteMany({ where: { activityId, userId: { in: some } } });
    const revs = await raisePersonRevs(tx, some);
    for (const [person, rev] of revs) {
      const due = { activityId, remindedAt };
      if (after.has(person)) outbox.event({ person }, "activity:due", { rev, conversationId, due });
      else outbox.event({ person }, "activity:settled", { rev, conversationId, activityId });
    }
  }
  return told.filter((id) => after.has(id)).length;
}
