import { defineCommand } from "../../command.ts";
import { groupFacts } from "../../steps/group-facts.ts";

/** Notes that the actor has seen what became of their reports in a group; their other devices need not say so any more. */
export const seeReports = defineCommand({
  name: "group:see-reports",
  action: "group.view",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: groupFacts,
  async run({ tx, personId: userId, input: { conversationId }, now, outbox }) {
    const { count } = await tx.complaint.updateMany({
      where: { userId, seenAt: null, report: { groupId: conversationId, state: { not: "open" } } },
      data: { seenAt: new Date(now) },
    });
    if (count > 0) outbox.event({ person: userId }, "group:news", { conversationId, topic: "my-reports" });
    return {};
  },
});
