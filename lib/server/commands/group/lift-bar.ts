import { defineCommand, Refused } from "../../command.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { tellRequests } from "../../steps/joining/tell-requests.ts";
import { recordAct } from "../../steps/record-act.ts";

/** Lets somebody who was ignored, or removed for good, ask again; a request that is still waiting is seen again. */
export const liftBar = defineCommand({
  name: "group:lift-bar",
  action: "group.approve",
  facts: ({ input: { conversationId }, ...asked }) => groupFacts({ ...asked, input: { conversationId } }),
  async run({ tx, personId: actorId, input: { conversationId, personId }, now, outbox }) {
    const row = await tx.joinRequest.findUnique({
      where: { groupId_personId: { groupId: conversationId, personId } },
    });
    if (!row || !(row.isIgnored || row.state === "barred")) throw new Refused("not_available");
    const where = { id: row.id };
    if (row.state === "pending") {
      const seen = { isIgnored: false, answeredById: null, answeredAt: null };
      await tx.joinRequest.update({ where, data: seen });
    } else {
      await tx.joinRequest.delete({ where });
    }
    const within = { tx, outbox, conversationId };
    await tellRequests({ ...within, personIds: [] });
    const before = { bar: row.state === "barred" ? "barred" : "ignored" };
    await recordAct({ ...within, now, actorId, kind: "group:lift-bar", targetIds: [personId], before });
    return {};
  },
});
