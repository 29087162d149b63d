import { openOutbox } from "../command.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import { lockRows, transaction } from "../ports/database.ts";
import { runtime } from "../ports/runtime.ts";

/** What one transaction deletes at most: others write in between. */
const MEMBERS_AT_A_TIME = 200;
const MESSAGES_AT_A_TIME = 2_000;

/**
 * Deletes the groups that were disbanded and can no longer be restored, with everything in them, and tells those who
 * were members. What a process that died has left unfinished is gone on with. Returns how many groups are gone.
 */
export async function purgeDisbandedGroups(): Promise<number> {
  const { db, now, logger } = runtime();
  const due = await db.qQGroup.findMany({
    where: { disbandsAt: { lte: new Date(now()) } },
    select: { conversationId: true, number: true },
  });
  for (const { conversationId, number } of due) {
    await endMemberships(conversationId);
    await deleteMessages(conversationId);
    await db.conversation.deleteMany({ where: { id: conversationId } });
    logger.info({ conversationId, number }, "a disbanded group was deleted");
  }
  return due.length;
}

async function endMemberships(conversationId: number): Promise<void> {
  let count: number;
  do count = await endSomeMemberships(conversationId);
  while (count === MEMBERS_AT_A_TIME);
}

async function endSomeMemberships(conversationId: number): Promise<number> {
  const { db, publisher } = runtime();
  const { count, events, effects } = await transaction(db, async (tx) => {
    const { outbox, ...collected } = openOutbox();
    await lockRows(tx, [{ table: "Conversation", id: conversationId }]);
    const members = await tx.membership.findMany({
      where: { conversationId },
      select: { userId: true },
      take: MEMBERS_AT_A_TIME,
      orderBy: { userId: "asc" },
    });
    const ids = members.map(({ userId }) => userId);
    await tx.membership.deleteMany({ where: { conversationId, userId: { in: ids } } });
    for (const [personId, rev] of await raisePersonRevs(tx, ids)) {
      outbox.effect({ effect: "leave", personId, conversationId });
      const left = { rev, conversationId, reason: "disbanded" } as const;
      outbox.event({ person: personId }, "conversation:left", left);
    }
    return { count: ids.length, ...collected };
  });
  await publisher.publish(events, effects);
  return count;
}

/** Nobody can read or write them any more. */
async function deleteMessages(conversationId: number): Promise<void> {
  const { db } = runtime();
  const conversation = await db.conversation.findUnique({
    where: { id: conversationId },
    select: { lastSeq: true },
  });
  const lastSeq = conversation?.lastSeq ?? 0;
  for (let seq = 0; seq < lastSeq; seq += MESSAGES_AT_A_TIME) {
    const range = { gt: seq, lte: seq + MESSAGES_AT_A_TIME };
    await db.message.deleteMany({ where: { conversationId, seq: range } });
  }
}
