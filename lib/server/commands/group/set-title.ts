import { defineCommand } from "../../command.ts";
import { announceMembers } from "../../steps/announce-members.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";

/** Gives a member a title of their own (专属头衔), or takes it away. */
export const setTitle = defineCommand({
  name: "group:set-title",
  action: "group.set-title",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, personId, title }, now, outbox }) {
    const where = { conversationId_userId: { conversationId, userId: personId } };
    const before = await tx.membership.findUniqueOrThrow({ where, select: { title: true } });
    if (before.title === title) return {};
    await tx.membership.update({ where, data: { title } });
    await announceMembers({
      tx,
      outbox,
      now,
      conversationId,
      actorId,
      personIds: [personId],
      kind: "group:members-updated",
    });
    const act = { targetIds: [personId], before, after: { title } };
    await recordAct({ tx, outbox, now, conversationId, actorId, kind: "group:set-title", ...act });
    return {};
  },
});
