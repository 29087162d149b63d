import type { Outbox } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { loadReminded } from "../../ports/reminded-sql.ts";
import { runtime } from "../../ports/runtime.ts";
import { tellReminded } from "./tell-reminded.ts";

export type Dropped = {
  tx: Tx;
  outbox: Outbox;
  conversationId: number;
  /** Of messages that are taken back. */
  seqs: number[];
};

/** Deletes the activities that stood in these messages, with everything in them. The conversation's row must be locked. */
export async function dropActivities({ tx, outbox, conversationId, seqs }: Dropped): Promise<void> {
  const where = { groupId: conversationId, seq: { in: seqs } };
  for (const { id: activityId } of await tx.groupActivity.findMany({ where, select: { id: true } })) {
    const before = await loadReminded(tx, activityId);
    await tx.groupActivity.delete({ where: { id: activityId } });
    outbox.event({ conversation: conversationId }, "activity:removed", { conversationId, activityId });
    outbox.afterCommit(() => runtime().activityMoves.forget(activityId));
    await tellReminded({ tx, outbox, conversationId, activityId, before });
  }
}
