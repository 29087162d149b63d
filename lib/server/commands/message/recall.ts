import { defineCommand, Refused } from "../../command.ts";
import { presentMessage } from "../../presenting/present.ts";
import { messageFacts } from "../../steps/message-facts.ts";
import { recallForAll } from "../../steps/recall-for-all.ts";
import { recordAct } from "../../steps/record-act.ts";

/**
 * Takes a message back (撤回), one's own or one of somebody whom one outranks: what it said is gone for good, its place
 * stays, and everybody is told. One that was recalled before is answered as it is.
 */
export const recallMessage = defineCommand({
  name: "message:recall",
  action: "message.recall",
  limits: [{ by: "person", points: 60, seconds: 10 }],
  facts: messageFacts,
  async run({ tx, personId, input, now, facts, outbox }) {
    const { row } = facts;
    if (!row) throw new Refused("not_available");
    if (row.recalledAt) return { message: presentMessage(row) };
    const { conversationId, seq } = input;
    const message = await recallForAll({ tx, outbox, now, conversationId, actorId: personId, seq });
    if (!facts.target.isOwn) {
      const act = { conversationId, actorId: personId, kind: "message:recall" } as const;
      await recordAct({ tx, outbox, now, ...act, targetIds: [row.senderId], after: { seq } });
    }
    return { message };
  },
});
