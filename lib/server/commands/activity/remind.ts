import { defineCommand, Refused } from "../../command.ts";
import { loadReminded } from "../../ports/reminded-sql.ts";
import { activityFacts } from "../../steps/activities/activity-facts.ts";
import { tellReminded } from "../../steps/activities/tell-reminded.ts";
import { refuseRemindedLately } from "../../steps/refuse-reminded-lately.ts";

/** Puts a 投票 or a 签到 before everybody who has not taken part. Nobody need add to a 接龙. */
export const remindActivity = defineCommand({
  name: "activity:remind",
  action: "activity.keep",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: activityFacts,
  async run({ tx, input: { conversationId, activityId }, now, facts: { activity, target }, outbox }) {
    if (!activity || activity.kind === "chain") throw new Refused("not_available");
    if (!target.isOpen) throw new Refused("activity_closed");
    refuseRemindedLately(activity.remindedAt, now);
    const before = await loadReminded(tx, activityId);
    const data = { remindedAt: new Date(now) };
    await tx.groupActivity.update({ where: { id: activityId }, data });
    const change = { conversationId, activityId, before, isReminder: true };
    return { remindedCount: await tellReminded({ tx, outbox, ...change }) };
  },
});
