import { defineCommand } from "../../command.ts";
import { addMembers } from "../../steps/add-members.ts";
import { askToJoin } from "../../steps/joining/ask-to-join.ts";
import { enterByLinkFacts } from "../../steps/joining/link-facts.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/** Joins a group by an invitation link, whatever the group's own mode is, or asks to where the link needs approval. */
export const enterByLink = defineCommand({
  name: "group:use-link",
  action: "group.use-link",
  limits: [{ by: "person", points: 60, seconds: 3600 }],
  facts: enterByLinkFacts,
  async run({ tx, personId, input: { note }, now, facts, outbox }) {
    const { conversationId, request, link } = facts;
    const within = { tx, outbox, now, conversationId };
    const isAsked = link.needsApproval || request?.isIgnored === true;
    if (isAsked) {
      await askToJoin({ ...within, personId, request, note, linkId: link.id });
    } else {
      const joining = { ...within, actorId: personId, personIds: [personId], linkId: link.id };
      await addMembers({ ...joining, kind: "group:members-joined" });
    }
    await tx.groupLink.update({ where: { id: link.id }, data: { used: { increment: 1 } } });
    await tellAdmins({ ...within, topic: "links", right: "invite" });
    return { conversationId: isAsked ? null : conversationId };
  },
});
