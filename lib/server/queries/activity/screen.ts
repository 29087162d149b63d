import { Refused } from "../../command.ts";
import { settingsOf } from "../../presenting/activity-rows.ts";
import { defineQuery } from "../../query.ts";
import { activityReadFacts } from "../../steps/activities/activity-facts.ts";

/** What is put before a whole room, beyond the activity itself. */
export const showOnScreen = defineQuery({
  name: "activity:screen",
  action: "activity.keep",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: activityReadFacts,
  async run({ facts: { activity } }) {
    if (!activity) throw new Refused("not_available");
    return { code: settingsOf(activity, "checkin")?.code ?? null };
  },
});
