import { defineCommand } from "../../command.ts";
import { addMembers } from "../../steps/add-members.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { tellRequests } from "../../steps/joining/tell-requests.ts";
import { recordAct } from "../../steps/record-act.ts";

/**
 * Answers requests to join: lets in, declines with a reason, or ignores this and every later one of the same person.
 * What another admin has answered before is left out.
 */
export const answerRequests = defineCommand({
  name: "group:answer-requests",
  action: "group.approve",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: groupFacts,
  async run({ tx, personId: actorId, input, now, outbox }) {
    const { conversationId, requestIds, answer, reason } = input;
    const waiting = { id: { in: requestIds }, groupId: conversationId, state: "pending", isIgnored: false };
    const rows = await tx.joinRequest.findMany({
      where: waiting,
      select: { id: true, personId: true },
      orderBy: { id: "asc" },
    });
    if (rows.length === 0) return { answeredIds: [] };
    const answeredIds = rows.map(({ id }) => id);
    const personIds = rows.map(({ personId }) => personId);
    const within = { tx, outbox, now, conversationId, actorId };
    if (answer === "accept") {
      await addMembers({ ...within, kind: "group:members-joined", personIds });
    } else {
      const outcome = answer === "ignore" ? { isIgnored: true } : { state: "declined", reason };
      await tx.joinRequest.updateMany({
        where: { id: { in: answeredIds } },
        data: { ...outcome, answeredById: actorId, answeredAt: new Date(now) },
      });
      // Who is ignored is told nothing.
      await tellRequests({ ...within, personIds: answer === "ignore" ? [] : personIds });
    }
    const after = { answer, ...(answer === "decline" && reason && { reason }) };
    await recordAct({ ...within, kind: "group:answer-requests", targetIds: personIds, after });
    return { answeredIds };
  },
});
