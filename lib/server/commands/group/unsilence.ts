import { defineCommand } from "../../command.ts";
import { announceMembers } from "../../steps/announce-members.ts";
import { membersFacts } from "../../steps/members-facts.ts";
import { recordAct } from "../../steps/record-act.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/** Ends the silence of members before its time. Where nobody of them is silenced, nothing is told or logged. */
export const unsilence = defineCommand({
  name: "group:unsilence",
  action: "group.silence",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: membersFacts,
  async run({ tx, personId: actorId, input: { conversationId }, now, facts, outbox }) {
    const silenced = facts.members.filter(({ silencedUntil }) => (silencedUntil?.getTime() ?? 0) > now);
    const personIds = silenced.map(({ userId }) => userId);
    if (personIds.length === 0) return { personIds };
    await tx.membership.updateMany({
      where: { conversationId, userId: { in: personIds } },
      data: { silencedUntil: null },
    });
    const change = { tx, outbox, now, conversationId, actorId } as const;
    await announceMembers({ ...change, kind: "group:members-unsilenced", personIds });
    await recordAct({ ...change, kind: "group:unsilence", targetIds: personIds });
    await tellAdmins({ tx, outbox, conversationId, topic: "silenced", right: "silence" });
    return { personIds };
  },
});
