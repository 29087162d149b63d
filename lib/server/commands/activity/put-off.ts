import { PUT_OFF_MS } from "#lib/contract/limits.ts";
import { defineCommand } from "../../command.ts";
import { raisePersonRevs } from "../../ports/counters.ts";
import { loadDueActivities } from "../../ports/reminded-sql.ts";
import { activityFacts } from "../../steps/activities/activity-facts.ts";

/** 稍后再看: an activity somebody was reminded of lets them alone for a while, on all their devices. */
export const putOffActivity = defineCommand({
  name: "activity:put-off",
  action: "activity.take-part",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: activityFacts,
  async run({ tx, personId: userId, input: { conversationId, activityId }, now, outbox }) {
    const isThis = (one: { activityId: number }) => one.activityId === activityId;
    const load = async () =>
      (await loadDueActivities(tx, userId, conversationId)).get(conversationId)?.find(isThis);
    if (!(await load())) return {};
    const until = new Date(now + PUT_OFF_MS);
    await tx.activityDelay.upsert({
      where: { activityId_userId: { activityId, userId } },
      create: { activityId, userId, until },
      update: { until },
    });
    const due = await load();
    const rev = (await raisePersonRevs(tx, [userId])).get(userId) ?? 0;
    if (due) outbox.event({ person: userId }, "activity:due", { rev, conversationId, due });
    return {};
  },
});
