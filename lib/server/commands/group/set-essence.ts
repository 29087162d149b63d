import { limits } from "#lib/contract/limits.ts";
import { defineCommand, Refused } from "../../command.ts";
import { announceGroup } from "../../steps/announce-group.ts";
import { messageFacts } from "../../steps/message-facts.ts";
import { recordAct } from "../../steps/record-act.ts";
import { refreshBoard } from "../../steps/refresh-board.ts";

/** Puts a message on the group's wall (设为精华). One that is there stays as it is. */
export const setEssence = defineCommand({
  name: "group:set-essence",
  action: "group.set-essence",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: messageFacts,
  async run({ tx, personId: actorId, input: { conversationId, seq }, now, facts: { row }, outbox }) {
    if (!row) throw new Refused("not_available");
    const groupId = conversationId;
    const known = await tx.groupEssence.findUnique({ where: { groupId_seq: { groupId, seq } } });
    if (known) return {};
    const max = limits.essencesPerGroup;
    if ((await tx.groupEssence.count({ where: { groupId } })) >= max)
      throw new Refused("too_many", { params: { max } });
    await tx.groupEssence.create({ data: { groupId, seq, setById: actorId, setAt: new Date(now) } });
    await refreshBoard(tx, conversationId);
    await announceGroup({ tx, outbox, now, conversationId, actorId, details: { essenceSeq: seq } });
    const act = { kind: "group:set-essence", after: { seq } } as const;
    await recordAct({ tx, outbox, now, conversationId, actorId, ...act, targetIds: [row.senderId] });
    return {};
  },
});
