import { readRights } from "#lib/contract/group/rights.ts";
import { defineCommand } from "../../command.ts";
import { announceMember } from "../../steps/announce-member.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";

/** Makes an admin of the group a plain member again. */
export const dismissAdmin = defineCommand({
  name: "group:dismiss-admin",
  action: "group.dismiss-admin",
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, personId }, now, outbox }) {
    const groupId = conversationId;
    const { rights } = await tx.groupAdmin.delete({
      where: { groupId_userId: { groupId, userId: personId } },
    });
    const kind = "group:admin-dismissed";
    await announceMember({ tx, outbox, now, conversationId, actorId, personId, kind });
    await recordAct({
      tx,
      outbox,
      now,
      conversationId,
      actorId,
      kind: "group:dismiss-admin",
      targetIds: [personId],
      before: { rights: readRights(rights) },
    });
    return {};
  },
});
