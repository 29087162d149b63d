import { defineCommand } from "../../command.ts";
import { announceGroup } from "../../steps/announce-group.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";

/** The owner takes the end of a group back: everything goes on as it was. */
export const restoreGroup = defineCommand({
  name: "group:restore",
  action: "group.restore",
  limits: [{ by: "person", points: 60, seconds: 3600 }],
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId }, now, outbox }) {
    await tx.qQGroup.update({ where: { conversationId }, data: { disbandsAt: null } });
    await announceGroup({ tx, outbox, now, conversationId, actorId, details: { isRestored: true } });
    await recordAct({ tx, outbox, now, conversationId, actorId, kind: "group:restore" });
    return {};
  },
});
