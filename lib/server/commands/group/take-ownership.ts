import { groupRights } from "#lib/contract/group/rights.ts";
import { defineCommand } from "../../command.ts";
import { announceOwner } from "../../steps/announce-owner.ts";
import { ownershipFacts } from "../../steps/ownership-facts.ts";
import { recordAct } from "../../steps/record-act.ts";
import { refuseTooManyGroups } from "../../steps/refuse-too-many-groups.ts";

/** Who was asked becomes the owner. The former owner stays as an admin with every right. */
export const takeOwnership = defineCommand({
  name: "group:take-ownership",
  action: "group.answer-ownership",
  async facts(asked) {
    const facts = await ownershipFacts(asked);
    // How many groups somebody owns is counted alone.
    await asked.lock([{ table: "UserProfile", id: asked.personId }]);
    return facts;
  },
  async run({ tx, personId, input: { conversationId }, now, outbox }) {
    await refuseTooManyGroups(tx, personId);
    const where = { conversationId };
    const { ownerId: formerId } = await tx.qQGroup.findUniqueOrThrow({ where, select: { ownerId: true } });
    const groupId = conversationId;
    await tx.groupAdmin.deleteMany({ where: { groupId, userId: personId } });
    await tx.qQGroup.update({ where, data: { ownerId: personId, offeredToId: null } });
    const grant = { grantedById: personId, grantedAt: new Date(now), rights: groupRights.join() };
    await tx.groupAdmin.create({ data: { groupId, userId: formerId, ...grant } });
    await announceOwner({ tx, outbox, now, conversationId, ownerId: personId, formerId });
    await recordAct({
      tx,
      outbox,
      now,
      conversationId,
      actorId: personId,
      kind: "group:take-ownership",
      targetIds: [formerId],
    });
    return {};
  },
});
