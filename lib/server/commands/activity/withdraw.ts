import { defineCommand, Refused } from "../../command.ts";
import { choicesOf, settingsOf } from "../../presenting/activity-rows.ts";
import { activityFacts } from "../../steps/activities/activity-facts.ts";
import { changeEntry, showActivity } from "../../steps/activities/change-entry.ts";
import { findEntry } from "../../steps/activities/find-entry.ts";
import { moveVotes } from "../../steps/activities/move-votes.ts";

/** Takes one's named vote or one's line back. Who is in is in, and an anonymous vote is final. */
export const withdrawEntry = defineCommand({
  name: "activity:withdraw",
  action: "activity.take-part",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: activityFacts,
  async run({ tx, personId: userId, facts: { activity }, outbox }) {
    if (!activity) throw new Refused("not_available");
    if (activity.kind === "checkin" || settingsOf(activity, "poll")?.isAnonymous)
      throw new Refused("not_allowed");
    const { id: activityId } = activity;
    const own = await findEntry(tx, activityId, userId);
    if (!own) return { activity: (await showActivity(tx, userId, activity, null)).activity };
    const write = async () => {
      await moveVotes(tx, activityId, choicesOf(own), []);
      await tx.activityEntry.delete({ where: { activityId_userId: { activityId, userId } } });
      return null;
    };
    return { activity: await changeEntry({ tx, outbox, personId: userId, activity, added: -1, write }) };
  },
});
