import { defineCommand } from "../../command.ts";
import { changeOffer } from "../../steps/change-offer.ts";
import { ownershipFacts } from "../../steps/ownership-facts.ts";

/** 转让群: asks a member to become the owner. Nothing changes until that member says yes. */
export const offerOwnership = defineCommand({
  name: "group:offer-ownership",
  action: "group.offer-ownership",
  limits: [{ by: "person", points: 60, seconds: 3600 }],
  facts: ownershipFacts,
  async run({ tx, personId: actorId, input: { conversationId, personId }, now, outbox }) {
    const kind = "group:offer-ownership";
    const offer = { offeredToId: personId, targetId: personId };
    await changeOffer({ tx, outbox, now, conversationId, actorId, kind, ...offer });
    return {};
  },
});
