import { defineCommand } from "../../command.ts";
import { addMembers } from "../../steps/add-members.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";
import { refuseStrangers } from "../../steps/refuse-strangers.ts";

/** Brings friends of the actor into the group. Who is a member already is left out. */
export const inviteToGroup = defineCommand({
  name: "group:invite",
  action: "group.invite",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: ({ input: { conversationId }, ...asked }) => groupFacts({ ...asked, input: { conversationId } }),
  async run({ tx, personId, input: { conversationId, personIds }, now, outbox }) {
    const here = await tx.membership.findMany({
      where: { conversationId, userId: { in: personIds } },
      select: { userId: true },
    });
    const known = new Set(here.map(({ userId }) => userId));
    const addedIds = [...new Set(personIds)].filter((id) => !known.has(id));
    await refuseStrangers(tx, personId, addedIds, "personIds");
    if (addedIds.length === 0) return { addedIds };
    const kind = "group:members-invited";
    await addMembers({ tx, outbox, now, conversationId, actorId: personId, kind, personIds: addedIds });
    const act = { conversationId, actorId: personId, kind: "group:invite" } as const;
    await recordAct({ tx, outbox, now, ...act, targetIds: addedIds });
    return { addedIds };
  },
});
