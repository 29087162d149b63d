import type { JoinMode } from "#lib/contract/wire.ts";
import { defineCommand, Refused } from "../../command.ts";
import { loadStanding } from "../../facts.ts";
import { addMembers } from "../../steps/add-members.ts";

/** Joins a group that everybody may join, by its number. */
export const joinGroup = defineCommand({
  name: "group:join",
  action: "group.join",
  limits: [{ by: "person", points: 60, seconds: 3600 }],
  async facts({ tx, personId, input: { number }, now, lock }) {
    const found = await tx.qQGroup.findUnique({ where: { number }, select: { conversationId: true } });
    if (!found) throw new Refused("not_available", { field: "number" });
    const { conversationId } = found;
    await lock([{ table: "Conversation", id: conversationId }]);
    const group = await tx.qQGroup.findUniqueOrThrow({
      where: { conversationId },
      select: { joinMode: true },
    });
    const standing = await loadStanding(tx, personId, conversationId, now);
    return { standing, target: { joinMode: group.joinMode as JoinMode }, conversationId };
  },
  async run({ tx, personId, now, facts: { conversationId }, outbox }) {
    const kind = "group:members-joined";
    await addMembers({ tx, outbox, now, conversationId, actorId: personId, kind, personIds: [personId] });
    return { conversationId };
  },
});
