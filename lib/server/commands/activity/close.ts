import { defineCommand, Refused } from "../../command.ts";
import { activityFacts } from "../../steps/activities/activity-facts.ts";
import { endActivity } from "../../steps/activities/end-activity.ts";
import { recordAct } from "../../steps/record-act.ts";

/** 结束: nobody takes part any more. One that has ended stays as it is. */
export const closeActivity = defineCommand({
  name: "activity:close",
  action: "activity.keep",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: activityFacts,
  async run({ tx, personId: actorId, input: { conversationId }, now, facts: { activity, target }, outbox }) {
    if (!activity) throw new Refused("not_available");
    if (activity.closedAt) return {};
    await endActivity({ tx, outbox, now, activity, actorId });
    if (!target.isOwn) {
      const about = { targetIds: [activity.creatorId], after: { activityTitle: activity.title } };
      await recordAct({ tx, outbox, now, conversationId, actorId, kind: "activity:close", ...about });
    }
    return {};
  },
});
