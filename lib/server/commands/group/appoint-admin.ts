import { limits } from "#lib/contract/limits.ts";
import { defineCommand, Refused } from "../../command.ts";
import { announceMember } from "../../steps/announce-member.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";

/** Makes a member an admin of the group. */
export const appointAdmin = defineCommand({
  name: "group:appoint-admin",
  action: "group.appoint-admin",
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, personId }, now, outbox }) {
    const max = limits.adminsPerGroup;
    const count = await tx.groupAdmin.count({ where: { groupId: conversationId } });
    if (count >= max) throw new Refused("admin_limit", { params: { max } });
    await tx.groupAdmin.create({
      data: { groupId: conversationId, userId: personId, grantedById: actorId, grantedAt: new Date(now) },
    });
    const kind = "group:admin-appointed";
    await announceMember({ tx, outbox, now, conversationId, actorId, personId, kind });
    await recordAct({
      tx,
      outbox,
      now,
      conversationId,
      actorId,
      kind: "group:appoint-admin",
      targetIds: [personId],
    });
    return {};
  },
});
