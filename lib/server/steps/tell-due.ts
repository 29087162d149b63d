import type { Outbox } from "../command.ts";
import { loadDuePersons } from "../ports/announcement-sql.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import type { Tx } from "../ports/database.ts";

export type DueChange = {
  tx: Tx;
  outbox: Outbox;
  conversationId: number;
  announcementId: number;
  /** Before whom it was to appear until now. */
  before: readonly number[];
  /** It is to appear once more before those, too, before whom it was to appear already. */
  isReminder?: boolean;
};

/** A statement takes only so many ids. */
const PERSONS_AT_A_TIME = 500;

/** Tells each person before whom an announcement is to appear now, or not any more. Answers how many were told. */
export async function tellDue(change: DueChange): Promise<number> {
  const { tx, outbox, conversationId, announcementId, isReminder = false } = change;
  const before = new Set(change.before);
  const after = new Set(await loadDuePersons(tx, announcementId));
  const told = [...new Set([...before, ...after])]
    .filter((id) => isReminder || before.has(id) !== after.has(id))
    .sort((a, b) => a - b);
  if (told.length === 0) return 0;
  const row = await tx.groupAnnouncement.findUnique({
    where: { id: announcementId },
    select: { remindedAt: true },
  });
  const due = { announcementId, remindedAt: row?.remindedAt?.toISOString() ?? null };
  // In one order, as everybody locks people.
  for (let from = 0; from < told.length; from += PERSONS_AT_A_TIME) {
    const some = told.slice(from, from + PERSONS_AT_A_TIME);
    // Who has put it off did not put this off.
    await tx.announcementDelay.deleteMany({ where: { announcementId, userId: { in: some } } });
    const revs = await raisePersonRevs(tx, some);
    for (const [person, rev] of revs) {
      if (after.has(person)) outbox.event({ person }, "announcement:due", { rev, conversationId, due });
      else outbox.event({ person }, "announcement:settled", { rev, conversationId, announcementId });
    }
  }
  return told.length;
}
