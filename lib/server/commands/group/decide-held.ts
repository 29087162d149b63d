import type { WireMessage } from "#lib/contract/wire.ts";
import { defineCommand } from "../../command.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { postHeld } from "../../steps/post-held.ts";
import { recordAct } from "../../steps/record-act.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";
import { tellPosted } from "../../steps/tell-posted.ts";

/**
 * Lets held messages through, or does not. Whoever comes second finds nothing left to decide; a message whose sender has
 * left is refused.
 */
export const decideHeld = defineCommand({
  name: "group:decide-held",
  action: "group.moderate",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, heldIds, decision }, now, outbox }) {
    const rows = await tx.heldMessage.findMany({
      where: { id: { in: heldIds }, groupId: conversationId, state: "waiting" },
      orderBy: { id: "asc" },
    });
    const posted: WireMessage[] = [];
    const decided = { postedIds: [] as number[], refusedIds: [] as number[] };
    for (const row of rows) {
      const message = decision === "post" ? await postHeld(tx, row, now) : null;
      const state = message ? "posted" : "refused";
      await tx.heldMessage.update({
        where: { id: row.id },
        data: { state, decidedById: actorId, decidedAt: new Date(now), seq: message?.seq ?? null },
      });
      if (message) posted.push(message);
      (message ? decided.postedIds : decided.refusedIds).push(row.id);
    }
    if (rows.length === 0) return decided;
    await tellPosted({ tx, outbox, conversationId, messages: posted });
    for (const { id, userId: person, clientMessageId } of rows) {
      const isPosted = decided.postedIds.includes(id);
      outbox.event({ person }, "message:reviewed", { conversationId, clientMessageId, isPosted });
    }
    const targetIds = [...new Set(rows.map(({ userId }) => userId))];
    const about = { tx, outbox, now, conversationId, actorId };
    const after = { decision, count: rows.length };
    await recordAct({ ...about, kind: "group:decide-held", targetIds, after });
    await tellAdmins({ tx, outbox, conversationId, topic: "held", right: "silence" });
    return decided;
  },
});
