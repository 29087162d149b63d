import { EVERYONE_ID } from "#lib/contract/wire.ts";
import type { Tx } from "../ports/database.ts";
import { type MessageRow, NOTHING_SAID } from "../presenting/rows.ts";

type Recall = { conversationId: number; seq: number; recalledById: number; now: number };

/**
 * Empties a message where it stands and gives it the conversation's next rev; its seq stays. Nothing of what it said
 * is left in the database. The conversation's row must be locked. Returns the row as it is now.
 */
export async function recallRow(
  tx: Tx,
  { conversationId, seq, recalledById, now }: Recall,
): Promise<MessageRow> {
  const { lastRev } = await tx.conversation.update({
    where: { id: conversationId },
    data: { lastRev: { increment: 1 } },
  });
  // That everybody was called stays: taking it back does not make it undone, nor give the use of it back.
  await tx.messageMention.deleteMany({ where: { conversationId, seq, userId: { not: EVERYONE_ID } } });
  return tx.message.update({
    where: { conversationId_seq: { conversationId, seq } },
    data: { ...NOTHING_SAID, rev: lastRev, recalledAt: new Date(now), recalledById },
  });
}
