import { groupRights } from "#lib/contract/group/rights.ts";
import { adminLimit } from "#lib/domain/admin-limit.ts";
import { defineCommand, Refused } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { announceMember } from "../../steps/announce-member.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";

/** Makes a member an admin of the group, with every right unless told which. */
export const appointAdmin = defineCommand({
  name: "group:appoint-admin",
  action: "group.appoint-admin",
  facts: groupFacts,
  async run({ tx, personId: actorId, input, now, outbox }) {
    const { conversationId, personId, rights = [...groupRights] } = input;
    await refuseTooManyAdmins(tx, conversationId);
    const grant = { grantedById: actorId, grantedAt: new Date(now), rights: rights.join() };
    await tx.groupAdmin.create({ data: { groupId: conversationId, userId: personId, ...grant } });
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
      after: { rights },
    });
    return {};
  },
});

async function refuseTooManyAdmins(tx: Tx, conversationId: number): Promise<void> {
  const group = await tx.qQGroup.findUniqueOrThrow({
    where: { conversationId },
    select: { max_member_nums: true, _count: { select: { admins: true } } },
  });
  const max = adminLimit(group.max_member_nums);
  if (group._count.admins >= max) throw new Refused("admin_limit", { params: { max } });
}
