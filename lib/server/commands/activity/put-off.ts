import { defineCommand } from "../../command.ts";
import { loadDueActivities } from "../../ports/reminded-sql.ts";
import { activityFacts } from "../../steps/activities/activity-facts.ts";
import { putOff } from "../../steps/put-off.ts";

/** 稍后再看: an activity somebody was reminded of lets them alone for a while, on all their devices. */
export const putOffActivity = defineCommand({
  name: "activity:put-off",
  action: "activity.take-part",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: activityFacts,
  async run({ tx, personId: userId, input: { conversationId, activityId }, now, outbox }) {
    const isThis = (one: { activityId: number }) => one.activityId === activityId;
    const where = { activityId_userId: { activityId, userId } };
    await putOff({
      tx,
      now,
      personId: userId,
      load: async () =>
        (await loadDueActivities(tx, userId, conversationId)).get(conversationId)?.find(isThis),
      keep: (until) =>
        tx.activityDelay.upsert({ where, create: { activityId, userId, until }, update: { until } }),
      tell: (rev, due) => outbox.event({ person: userId }, "activity:due", { rev, conversationId, due }),
    });
    return {};
  },
});
