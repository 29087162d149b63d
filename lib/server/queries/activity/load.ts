import { loadActivities } from "../../presenting/load-activities.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** Activities of a group by their ids; what is gone is left out. */
export const loadShownActivities = defineQuery({
  name: "activity:load",
  action: "activity.see",
  limits: [{ by: "person", points: 240, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, personId, input: { conversationId, activityIds } }) {
    const rows = await tx.groupActivity.findMany({
      where: { groupId: conversationId, id: { in: activityIds } },
      orderBy: { id: "asc" },
    });
    return loadActivities(tx, personId, rows);
  },
});
