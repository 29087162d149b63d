import { defineCommand, Refused } from "../../command.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/** Ends an invitation link at once. Who came by it stays. */
export const revokeLink = defineCommand({
  name: "group:revoke-link",
  action: "group.manage-links",
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, linkId }, now, outbox }) {
    const link = await tx.groupLink.findFirst({ where: { id: linkId, groupId: conversationId } });
    if (!link) throw new Refused("not_available");
    if (link.revokedAt) return {};
    await tx.groupLink.update({ where: { id: linkId }, data: { revokedAt: new Date(now) } });
    const within = { tx, outbox, conversationId };
    await tellAdmins({ ...within, topic: "links", right: "invite" });
    await recordAct({ ...within, now, actorId, kind: "group:revoke-link", before: { name: link.name } });
    return {};
  },
});
