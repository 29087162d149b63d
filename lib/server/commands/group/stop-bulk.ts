import { defineCommand } from "../../command.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { tellAdministrators } from "../../steps/tell-admins.ts";

/**
 * Undoes an act on many members before it begins; one that is under way goes no further, and one that has ended stays as
 * it is.
 */
export const stopBulk = defineCommand({
  name: "group:stop-bulk",
  action: "group.stop-bulk",
  async facts({ tx, personId, input, now, lock }) {
    const { conversationId, bulkId: id } = input;
    const { standing } = await groupFacts({ tx, personId, input: { conversationId }, now, lock });
    const bulk = await tx.groupBulk.findFirst({ where: { id, groupId: conversationId } });
    return { standing, target: { isKnown: bulk !== null, isOwn: bulk?.actorId === personId } };
  },
  async run({ tx, input: { conversationId, bulkId: id }, now, outbox }) {
    await tx.groupBulk.updateMany({
      where: { id, state: { in: ["waiting", "running"] } },
      data: { state: "stopped", endedAt: new Date(now) },
    });
    await tellAdministrators({ tx, outbox, conversationId, topic: "bulk" });
    const { state, passedCount } = await tx.groupBulk.findUniqueOrThrow({ where: { id } });
    return { isUndone: state === "stopped" && passedCount === 0 };
  },
});
