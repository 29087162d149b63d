import { defineCommand, Refused } from "../../command.ts";
import { dropEssence } from "../../steps/drop-essence.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";

/** Takes a message off the group's wall (取消精华). */
export const unsetEssence = defineCommand({
  name: "group:unset-essence",
  action: "group.unset-essence",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: ({ input: { conversationId }, ...asked }) => groupFacts({ ...asked, input: { conversationId } }),
  async run({ tx, personId: actorId, input: { conversationId, seq }, now, outbox }) {
    const isDropped = await dropEssence({ tx, outbox, now, conversationId, actorId, seq });
    if (!isDropped) throw new Refused("not_available");
    const { senderId } = await tx.message.findUniqueOrThrow({
      where: { conversationId_seq: { conversationId, seq } },
      select: { senderId: true },
    });
    const act = { kind: "group:unset-essence", before: { seq } } as const;
    await recordAct({ tx, outbox, now, conversationId, actorId, ...act, targetIds: [senderId] });
    return {};
  },
});
