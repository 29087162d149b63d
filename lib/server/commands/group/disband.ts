import { DISBANDED_FOR_MS } from "#lib/contract/limits.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import { defineCommand, Refused } from "../../command.ts";
import { announceGroup } from "../../steps/announce-group.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { recordAct } from "../../steps/record-act.ts";

/** 解散: ends a group whose name the owner has typed. It can be read, and restored, for a while; then it is deleted. */
export const disbandGroup = defineCommand({
  name: "group:disband",
  action: "group.disband",
  limits: [{ by: "person", points: 60, seconds: 3600 }],
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, name }, now, outbox }) {
    const where = { conversationId };
    const group = await tx.qQGroup.findUniqueOrThrow({ where, select: { nameFolded: true } });
    if (foldName(name) !== group.nameFolded) throw new Refused("wrong_name", { field: "name" });
    const end = new Date(now + DISBANDED_FOR_MS);
    await tx.qQGroup.update({ where, data: { disbandsAt: end, offeredToId: null } });
    const disbandsAt = end.toISOString();
    await announceGroup({ tx, outbox, now, conversationId, actorId, details: { disbandsAt } });
    const kind = "group:disband";
    await recordAct({ tx, outbox, now, conversationId, actorId, kind, after: { disbandsAt } });
    return { disbandsAt };
  },
});
