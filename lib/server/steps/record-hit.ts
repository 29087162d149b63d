import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import type { Caught } from "../screening/filter-words.ts";
import { tellAdmins } from "./tell-admins.ts";

export type Hit = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  personId: number;
  clientMessageId: string;
  body: string;
  caught: Caught;
};

/** What members wrote and did not get to say is not kept for ever. */
const KEPT_MS = 90 * 24 * 3_600_000;

/** Writes a message in which a filter found a word into the group's hit log, once. Answers whether it is new there. */
export async function recordHit({ tx, outbox, now, conversationId, ...hit }: Hit): Promise<boolean> {
  const { personId: userId, clientMessageId, body, caught } = hit;
  const where = { userId_clientMessageId: { userId, clientMessageId } };
  if (await tx.filterHit.findUnique({ where })) return false;
  await tx.filterHit.create({
    data: {
      groupId: conversationId,
      userId,
      clientMessageId,
      filterName: caught.filter.name,
      action: caught.filter.action,
      word: caught.word,
      body,
      places: JSON.stringify(caught.places),
      createdAt: new Date(now),
    },
  });
  const tooOld = { lt: new Date(now - KEPT_MS) };
  await tx.filterHit.deleteMany({ where: { groupId: conversationId, createdAt: tooOld } });
  await tellAdmins({ tx, outbox, conversationId, topic: "hits", right: "silence" });
  return true;
}
