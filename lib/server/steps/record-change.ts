import type { NoticeKind, WireDetails, WireNotice } from "#lib/contract/notices.ts";
import type { Tx } from "../ports/database.ts";
import { presentNotice } from "../presenting/present.ts";
import type { ConversationRow } from "../presenting/rows.ts";

export type Change = {
  conversationId: number;
  kind: NoticeKind;
  /** null: nobody, but the clock. */
  actorId: number | null;
  /** Those it happened to. */
  userIds: number[];
  details?: WireDetails;
  now: number;
};

/**
 * Records a durable change of a conversation that is no message: takes the next rev, and raises the rules'
 * revision, since each of these changes who may do what. Returns the notice and the conversation as it is now.
 */
export async function recordChange(
  tx: Tx,
  change: Change,
): Promise<{ notice: WireNotice; conversation: ConversationRow }> {
  const { conversationId, kind, actorId, userIds, details, now } = change;
  const conversation = await tx.conversation.update({
    where: { id: conversationId },
    data: { lastRev: { increment: 1 }, rulesRev: { increment: 1 } },
  });
  const row = await tx.conversationChange.create({
    data: {
      conversationId,
      rev: conversation.lastRev,
      afterSeq: conversation.lastSeq,
      kind,
      actorId,
      data: JSON.stringify({ userIds, details }),
      createdAt: new Date(now),
    },
  });
  return { notice: presentNotice(row), conversation };
}
