import { defineCommand, Refused } from "../../command.ts";
import { loadGroupCards } from "../../presenting/load-group-cards.ts";
import { openLinkFacts } from "../../steps/joining/link-facts.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/** Shows whoever holds an invitation link where it leads, and counts that it was opened: a browser once a day. */
export const openLink = defineCommand({
  name: "group:open-link",
  action: "group.open-link",
  limits: [{ by: "address", points: 3_000, seconds: 60 }],
  facts: openLinkFacts,
  async run({ tx, personId, input: { isAgain }, facts: { link }, outbox }) {
    if (!link) throw new Refused("not_available");
    const { id, groupId: conversationId, needsApproval } = link;
    if (!isAgain) {
      await tx.groupLink.update({ where: { id }, data: { opened: { increment: 1 } } });
      await tellAdmins({ tx, outbox, conversationId, topic: "links", right: "invite" });
    }
    const [group] = await loadGroupCards(tx, personId, { where: { conversationId } });
    if (!group) throw new Refused("not_available");
    return { group, needsApproval };
  },
});
