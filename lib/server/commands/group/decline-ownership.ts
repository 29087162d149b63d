import { defineCommand } from "../../command.ts";
import { changeOffer } from "../../steps/change-offer.ts";
import { ownershipFacts } from "../../steps/ownership-facts.ts";

/** Who is asked to become the owner does not want to. */
export const declineOwnership = defineCommand({
  name: "group:decline-ownership",
  action: "group.answer-ownership",
  facts: ownershipFacts,
  async run({ tx, personId: actorId, input: { conversationId }, now, outbox }) {
    const { ownerId: targetId } = await tx.qQGroup.findUniqueOrThrow({
      where: { conversationId },
      select: { ownerId: true },
    });
    const kind = "group:decline-ownership";
    await changeOffer({ tx, outbox, now, conversationId, actorId, kind, offeredToId: null, targetId });
    return {};
  },
});
