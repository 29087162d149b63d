import { defineCommand, Refused } from "../../command.ts";
import { announceGroup } from "../../steps/announce-group.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";

/** Gives a group a picture of its own, or takes it away. What is so already is neither told nor logged. */
export const setAvatar = defineCommand({
  name: "group:set-avatar",
  action: "group.set-avatar",
  limits: [{ by: "person", points: 60, seconds: 600 }],
  facts: ({ input: { conversationId }, ...asked }) => groupFacts({ ...asked, input: { conversationId } }),
  async run({ tx, personId: actorId, input: { conversationId, pictureId }, now, outbox }) {
    const where = { conversationId };
    const known = await tx.qQGroup.findUniqueOrThrow({ where, select: { pictureId: true } });
    if (known.pictureId === pictureId) return {};
    if (pictureId !== null) {
      const isOwn = {
        id: pictureId,
        groupId: conversationId,
        uploadedById: actorId,
        purpose: "group-avatar",
      };
      const picture = await tx.storedPicture.findFirst({ where: isOwn, select: { id: true } });
      if (!picture) throw new Refused("not_available", { field: "pictureId" });
    }
    await tx.qQGroup.update({ where, data: { pictureId } });
    const details = { hasAvatar: pictureId !== null };
    await announceGroup({ tx, outbox, now, conversationId, actorId, details });
    const act = {
      kind: "group:set-avatar",
      before: { hasAvatar: known.pictureId !== null },
      after: details,
    } as const;
    await recordAct({ tx, outbox, now, conversationId, actorId, ...act });
    return {};
  },
});
