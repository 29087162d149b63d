import { defineCommand, Refused } from "../../command.ts";
import { activityFacts } from "../../steps/activities/activity-facts.ts";
import { recallForAll } from "../../steps/recall-for-all.ts";
import { recordAct } from "../../steps/record-act.ts";

/** Takes an activity away with everything in it, and its message out of the chat. */
export const removeActivity = defineCommand({
  name: "activity:remove",
  action: "activity.remove",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: activityFacts,
  async run({ tx, personId: actorId, input: { conversationId }, now, facts: { activity, target }, outbox }) {
    if (!activity) throw new Refused("not_available");
    await recallForAll({ tx, outbox, now, conversationId, actorId, seq: activity.seq });
    if (!target.isOwn) {
      const about = { targetIds: [activity.creatorId], before: { activityTitle: activity.title } };
      await recordAct({ tx, outbox, now, conversationId, actorId, kind: "activity:remove", ...about });
    }
    return {};
  },
});
