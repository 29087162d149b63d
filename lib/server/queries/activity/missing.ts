import { Refused } from "../../command.ts";
import { loadMissing } from "../../ports/reminded-sql.ts";
import { settingsOf } from "../../presenting/activity-rows.ts";
import { presentPerson } from "../../presenting/present-person.ts";
import { defineQuery } from "../../query.ts";
import { activityReadFacts } from "../../steps/activities/activity-facts.ts";

/**
 * Who has not taken part, for whom it is to bring them to it. While an anonymous poll is open that is not told: beside
 * the votes it would show who has just voted for what.
 */
export const listMissing = defineQuery({
  name: "activity:missing",
  action: "activity.keep",
  limits: [{ by: "person", points: 240, seconds: 60 }],
  facts: activityReadFacts,
  async run({ tx, input: { activityId }, facts: { activity } }) {
    if (!activity) throw new Refused("not_available");
    if (settingsOf(activity, "poll")?.isAnonymous && !activity.closedAt) throw new Refused("not_allowed");
    const rows = await loadMissing(tx, activityId);
    return { missing: rows.map(({ card, ...person }) => ({ person: presentPerson(person), card })) };
  },
});
