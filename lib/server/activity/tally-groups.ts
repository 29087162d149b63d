import { setTimeout as pause } from "node:timers/promises";
import { findUntallied, tallyStretch } from "../ports/activity-sql.ts";
import { lockRows, transaction } from "../ports/database.ts";
import { runtime } from "../ports/runtime.ts";

/** So many messages at once: who sends meanwhile waits for one of these, some milliseconds. */
const MESSAGES_AT_ONCE = 2_000;
const GROUPS_AT_ONCE = 100;
/** Room for others between two of them. */
const PAUSE_MS = 20;

/**
 * Counts what was said in groups since it was counted last: when members last spoke, and in how many hours. What is
 * counted and what is not yet stands in the same transaction, so that each message counts once, whatever happens.
 */
export async function tallyGroups(signal?: AbortSignal): Promise<void> {
  const { db } = runtime();
  let afterId = 0;
  for (;;) {
    const ids = await findUntallied(db, afterId, GROUPS_AT_ONCE);
    for (const id of ids) {
      while (!signal?.aborted && (await tallyGroup(id))) await pause(PAUSE_MS);
      if (signal?.aborted) return;
    }
    afterId = ids.at(-1) ?? 0;
    if (ids.length < GROUPS_AT_ONCE) return;
  }
}

/** Counts a stretch of one group's messages; true: there are more. */
function tallyGroup(conversationId: number): Promise<boolean> {
  return transaction(runtime().db, async (tx) => {
    await lockRows(tx, [{ table: "Conversation", id: conversationId }]);
    const where = { conversationId };
    const group = await tx.qQGroup.findUnique({
      where,
      select: { talliedSeq: true, conversation: { select: { lastSeq: true } } },
    });
    if (!group) return false;
    const { lastSeq } = group.conversation;
    const upToSeq = Math.min(lastSeq, group.talliedSeq + MESSAGES_AT_ONCE);
    if (upToSeq === group.talliedSeq) return false;
    await tallyStretch(tx, { conversationId, afterSeq: group.talliedSeq, upToSeq });
    await tx.qQGroup.update({ where, data: { talliedSeq: upToSeq } });
    return upToSeq < lastSeq;
  });
}
