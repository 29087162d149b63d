import type { Stretch } from "../ports/activity-sql.ts";
import type { Tx } from "../ports/database.ts";

/** Of a group that was never counted, no more than these newest messages are looked at by a question. */
const MOST_MESSAGES = 20_000;

/** The messages of a group that are not counted yet: mostly those of the last minutes. */
export async function untallied(tx: Tx, conversationId: number): Promise<Stretch> {
  const { talliedSeq, conversation } = await tx.qQGroup.findUniqueOrThrow({
    where: { conversationId },
    select: { talliedSeq: true, conversation: { select: { lastSeq: true } } },
  });
  const { lastSeq } = conversation;
  return { conversationId, afterSeq: Math.max(talliedSeq, lastSeq - MOST_MESSAGES), upToSeq: lastSeq };
}
