import { readAdmission } from "#lib/contract/group/joining.ts";
import { invitesAtOnce } from "#lib/domain/joining.ts";
import { defineCommand, Refused } from "../../command.ts";
import { addMembers } from "../../steps/add-members.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { askToJoin } from "../../steps/joining/ask-to-join.ts";
import { recordAct } from "../../steps/record-act.ts";
import { refuseStrangers } from "../../steps/refuse-strangers.ts";

/**
 * Brings friends of the actor into the group, or asks its admins to let them in. Who is a member already is left out,
 * and so is who was asked for before.
 */
export const inviteToGroup = defineCommand({
  name: "group:invite",
  action: "group.invite",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: ({ input: { conversationId }, ...asked }) => groupFacts({ ...asked, input: { conversationId } }),
  async run({ tx, personId, input: { conversationId, personIds }, now, facts: { standing }, outbox }) {
    const here = await tx.membership.findMany({
      where: { conversationId, userId: { in: personIds } },
      select: { userId: true },
    });
    const known = new Set(here.map(({ userId }) => userId));
    const newIds = [...new Set(personIds)].filter((id) => !known.has(id));
    await refuseStrangers(tx, personId, newIds, "personIds");
    if (newIds.length === 0) return { addedIds: [], requestedIds: [] };
    const requests = await tx.joinRequest.findMany({
      where: { groupId: conversationId, personId: { in: newIds } },
    });
    const isBarred = requests.some(({ state }) => state === "barred");
    if (isBarred && !standing.rights.includes("invite")) throw new Refused("barred", { field: "personIds" });
    const { admission } = await tx.qQGroup.findUniqueOrThrow({
      where: { conversationId },
      select: { admission: true },
    });
    const within = { tx, outbox, now, conversationId };
    if (!invitesAtOnce(standing, readAdmission(admission))) {
      for (const id of newIds) {
        const request = requests.find((one) => one.personId === id) ?? null;
        if (request?.state === "pending") continue;
        await askToJoin({ ...within, personId: id, request, invitedById: personId });
      }
      return { addedIds: [], requestedIds: newIds };
    }
    const kind = "group:members-invited";
    await addMembers({ ...within, actorId: personId, kind, personIds: newIds });
    await recordAct({ ...within, actorId: personId, kind: "group:invite", targetIds: newIds });
    return { addedIds: newIds, requestedIds: [] };
  },
});
