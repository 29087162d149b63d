import { defineCommand } from "../../command.ts";
import { endMembership } from "../../steps/end-membership.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";

/** Removes a member of lower role from a group; their sockets stop hearing it at once. */
export const removeMember = defineCommand({
  name: "group:remove-member",
  action: "group.remove-member",
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, personId }, now, outbox }) {
    await endMembership({ tx, outbox, now, conversationId, actorId, personId });
    await recordAct({
      tx,
      outbox,
      now,
      conversationId,
      actorId,
      kind: "group:remove-member",
      targetIds: [personId],
    });
    return {};
  },
});
