import { defineCommand } from "../../command.ts";
import { changeOffer } from "../../steps/change-offer.ts";
import { ownershipFacts } from "../../steps/ownership-facts.ts";

/** The owner thinks better of handing the group over. */
export const withdrawOwnership = defineCommand({
  name: "group:withdraw-ownership",
  action: "group.withdraw-ownership",
  facts: ownershipFacts,
  async run({ tx, personId: actorId, input: { conversationId }, now, outbox, facts }) {
    const kind = "group:withdraw-ownership";
    // The rule has seen to it that there is one.
    const offer = { offeredToId: null, targetId: facts.offeredToId ?? actorId };
    await changeOffer({ tx, outbox, now, conversationId, actorId, kind, ...offer });
    return {};
  },
});
