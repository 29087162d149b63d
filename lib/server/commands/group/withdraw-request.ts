import { standingOutside } from "#lib/domain/standing.ts";
import { defineCommand, Refused } from "../../command.ts";
import { tellRequests } from "../../steps/joining/tell-requests.ts";

/** Takes one's own request to join a group back, as long as nobody has answered it. */
export const withdrawRequest = defineCommand({
  name: "group:withdraw-request",
  action: "group.withdraw-request",
  async facts({ tx, personId, input: { requestId }, now, lock }) {
    const where = { id: requestId, personId, state: "pending" };
    const seen = await tx.joinRequest.findFirst({ where, select: { groupId: true } });
    if (seen) await lock([{ table: "Conversation", id: seen.groupId }]);
    // An admin may have answered while this one waited.
    const request = seen && (await tx.joinRequest.findFirst({ where }));
    return { standing: standingOutside(personId, now), target: { isOwn: request !== null }, request };
  },
  async run({ tx, personId, now, facts: { request }, outbox }) {
    if (!request) throw new Refused("not_available");
    const { id, groupId: conversationId } = request;
    await tx.joinRequest.update({
      where: { id },
      data: { state: "withdrawn", answeredAt: new Date(now) },
    });
    await tellRequests({ tx, outbox, conversationId, personIds: [personId] });
    return {};
  },
});
