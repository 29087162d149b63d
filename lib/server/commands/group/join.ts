import { defineCommand, Refused } from "../../command.ts";
import { addMembers } from "../../steps/add-members.ts";
import { joinFacts } from "../../steps/joining/join-facts.ts";

/** Joins a group that everybody may join, by its number. */
export const joinGroup = defineCommand({
  name: "group:join",
  action: "group.join",
  limits: [{ by: "person", points: 60, seconds: 3600 }],
  async facts({ tx, personId, input: { number }, now, lock }) {
    const found = await tx.qQGroup.findUnique({ where: { number }, select: { conversationId: true } });
    if (!found) throw new Refused("not_available", { field: "number" });
    return joinFacts({ tx, personId, now, lock, ...found });
  },
  async run({ tx, personId, now, facts: { conversationId }, outbox }) {
    const kind = "group:members-joined";
    await addMembers({ tx, outbox, now, conversationId, actorId: personId, kind, personIds: [personId] });
    return { conversationId };
  },
});
