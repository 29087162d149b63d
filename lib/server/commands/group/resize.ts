import { defineCommand, Refused } from "../../command.ts";
import { announceGroup } from "../../steps/announce-group.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { loadSizeBounds } from "../../steps/load-size-bounds.ts";
import { recordAct } from "../../steps/record-act.ts";

/** Changes how many members a group has room for: never fewer than are there, never more than the site allows. */
export const resizeGroup = defineCommand({
  name: "group:resize",
  action: "group.resize",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, maxMemberNums }, now, outbox }) {
    const where = { conversationId };
    const group = await tx.qQGroup.findUniqueOrThrow({ where, select: { max_member_nums: true } });
    if (group.max_member_nums === maxMemberNums) return {};
    const { min, max } = await loadSizeBounds(tx, conversationId);
    if (maxMemberNums < min || maxMemberNums > max)
      throw new Refused("group_size", { field: "maxMemberNums", params: { min, max } });
    await tx.qQGroup.update({ where, data: { max_member_nums: maxMemberNums } });
    await announceGroup({ tx, outbox, now, conversationId, actorId });
    const before = { maxMemberNums: group.max_member_nums };
    const after = { maxMemberNums };
    await recordAct({ tx, outbox, now, conversationId, actorId, kind: "group:resize", before, after });
    return {};
  },
});
