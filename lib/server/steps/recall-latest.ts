import { limits } from "#lib/contract/limits.ts";
import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { loadPeople } from "../presenting/load-conversations.ts";
import { peopleOf, presentMessage } from "../presenting/present.ts";
import { NOTHING_SAID } from "../presenting/rows.ts";
import { dropActivities } from "./activities/drop-activities.ts";

type Recalling = {
  tx: Tx;
  outbox: Outbox;
  /** Milliseconds since 1970. */
  now: number;
  conversationId: number;
  actorId: number;
  senderIds: number[];
  /** How far back. */
  hours: number;
};

const HOUR_MS = 3_600_000;

/**
 * Recalls what some people said in a conversation in the last hours, the latest first where it is more than can be
 * recalled at once. The conversation's row must be locked. Answers how many messages it were.
 */
export async function recallLatest(recalling: Recalling): Promise<number> {
  const { tx, outbox, now, conversationId, actorId, senderIds, hours } = recalling;
  const since = new Date(now - hours * HOUR_MS);
  const found = await tx.message.findMany({
    where: { conversationId, senderId: { in: senderIds }, recalledAt: null, createdAt: { gte: since } },
    select: { seq: true },
    orderBy: { seq: "desc" },
    take: limits.recalledAtRemoval,
  });
  if (found.length === 0) return 0;
  const seqs = found.map(({ seq }) => seq).reverse();
  const { lastRev } = await tx.conversation.update({
    where: { id: conversationId },
    data: { lastRev: { increment: seqs.length } },
  });
  const where = { conversationId, seq: { in: seqs } };
  await tx.messageMention.deleteMany({ where });
  const emptied = { ...NOTHING_SAID, recalledAt: new Date(now), recalledById: actorId };
  await tx.message.updateMany({ where, data: emptied });
  await numberAnew(tx, conversationId, seqs, lastRev - seqs.length + 1);
  const messages = (await tx.message.findMany({ where, orderBy: { seq: "asc" } })).map(presentMessage);
  const people = await loadPeople(tx, messages.flatMap(peopleOf));
  for (const message of messages)
    outbox.event({ conversation: conversationId }, "message:recalled", { message, people });
  await dropActivities({ tx, outbox, conversationId, seqs });
  return messages.length;
}

/** Gives messages consecutive revs in one statement; all of it are numbers of this process's own. */
async function numberAnew(tx: Tx, conversationId: number, seqs: number[], firstRev: number): Promise<void> {
  const values = seqs.map((seq, at) => `(${seq}, ${firstRev + at})`).join(", ");
  await tx.$executeRawUnsafe(
    `WITH fresh("seq", "rev") AS (VALUES ${values})
     UPDATE "Message" SET "rev" = (SELECT fresh."rev" FROM fresh WHERE fresh."seq" = "Message"."seq")
     WHERE "conversationId" = ${conversationId} AND "seq" IN (SELECT "seq" FROM fresh)`,
  );
}
