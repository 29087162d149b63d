import { reportsSeenBy } from "../../presenting/reports-seen-by.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** How many held messages and reports wait for the asker. */
export const countWaiting = defineQuery({
  name: "group:waiting",
  action: "group.moderate",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId }, facts: { standing } }) {
    const held = await tx.heldMessage.count({ where: { groupId: conversationId, state: "waiting" } });
    const seen = await reportsSeenBy(tx, conversationId, standing.role);
    const reports = await tx.groupReport.count({ where: { ...seen, state: "open" } });
    return { held, reports };
  },
});
