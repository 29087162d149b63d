import { defineCommand } from "../../command.ts";
import { endMembership } from "../../steps/end-membership.ts";
import { groupFacts } from "../../steps/group-facts.ts";

/** Leaves a group. */
export const leaveGroup = defineCommand({
  name: "group:leave",
  action: "group.leave",
  facts: groupFacts,
  async run({ tx, personId, input: { conversationId }, now, outbox }) {
    await endMembership({ tx, outbox, now, conversationId, actorId: personId, personIds: [personId] });
    return {};
  },
});
