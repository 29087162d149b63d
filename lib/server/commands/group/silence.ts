import { defineCommand } from "../../command.ts";
import { announceMembers } from "../../steps/announce-members.ts";
import { membersFacts } from "../../steps/members-facts.ts";
import { recordAct } from "../../steps/record-act.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/** Silences members of lower role for a time (禁言), which ends by itself. Who is silenced already is so for the new time. */
export const silence = defineCommand({
  name: "group:silence",
  action: "group.silence",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: membersFacts,
  async run({ tx, personId: actorId, input: { conversationId, seconds }, now, facts, outbox }) {
    const personIds = facts.members.map(({ userId }) => userId);
    const until = new Date(now + seconds * 1_000);
    await tx.membership.updateMany({
      where: { conversationId, userId: { in: personIds } },
      data: { silencedUntil: until },
    });
    const change = { tx, outbox, now, conversationId, actorId } as const;
    await announceMembers({ ...change, kind: "group:members-silenced", personIds, details: { seconds } });
    await recordAct({ ...change, kind: "group:silence", targetIds: personIds, after: { seconds } });
    await tellAdmins({ tx, outbox, conversationId, topic: "silenced", right: "silence" });
    return { personIds, until: until.toISOString() };
  },
});
