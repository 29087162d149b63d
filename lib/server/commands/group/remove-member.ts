import { defineCommand } from "../../command.ts";
import { endMembership } from "../../steps/end-membership.ts";
import { barPeople } from "../../steps/joining/bar-people.ts";
import { recallLatest } from "../../steps/recall-latest.ts";
import { recordAct } from "../../steps/record-act.ts";
import { removalFacts } from "../../steps/removal-facts.ts";

/**
 * Removes members of lower role from a group; their sockets stop hearing it at once. Who is no member (any more) is
 * left out. Where asked for, what they said lately is recalled, and they may not come back.
 */
export const removeMember = defineCommand({
  name: "group:remove-member",
  action: "group.remove-member",
  facts: removalFacts,
  async run({ tx, personId: actorId, input, now, facts: { removedIds }, outbox }) {
    const { conversationId, isBarred, recallHours } = input;
    const within = { tx, outbox, now, conversationId, actorId };
    const recalled =
      recallHours > 0 ? await recallLatest({ ...within, senderIds: removedIds, hours: recallHours }) : 0;
    await endMembership({ ...within, personIds: removedIds });
    if (isBarred) await barPeople({ ...within, personIds: removedIds });
    const after = { ...(isBarred && { isBarred }), ...(recalled > 0 && { recalled }) };
    await recordAct({
      ...within,
      kind: "group:remove-member",
      targetIds: removedIds,
      ...(Object.keys(after).length > 0 && { after }),
    });
    return { removedIds };
  },
});
