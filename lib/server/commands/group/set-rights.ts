import { readRights } from "#lib/contract/group/rights.ts";
import { defineCommand } from "../../command.ts";
import { announceMember } from "../../steps/announce-member.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";

/** Says what an admin may do. What is so already is neither told nor logged. */
export const setRights = defineCommand({
  name: "group:set-rights",
  action: "group.set-rights",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, personId, rights }, now, outbox }) {
    const where = { groupId_userId: { groupId: conversationId, userId: personId } };
    const admin = await tx.groupAdmin.findUniqueOrThrow({ where, select: { rights: true } });
    const known = readRights(admin.rights);
    if (known.join() === rights.join()) return {};
    await tx.groupAdmin.update({ where, data: { rights: rights.join() } });
    const kind = "group:rights-set";
    await announceMember({ tx, outbox, now, conversationId, actorId, personId, kind });
    await recordAct({
      tx,
      outbox,
      now,
      conversationId,
      actorId,
      kind: "group:set-rights",
      targetIds: [personId],
      before: { rights: known },
      after: { rights },
    });
    return {};
  },
});
