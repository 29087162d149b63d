import { limits } from "#lib/contract/limits.ts";
import { loadActivities } from "../../presenting/load-activities.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** The activities of a group, for every member whenever they joined; the newest first. */
export const listActivities = defineQuery({
  name: "activity:list",
  action: "activity.see",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, personId, input: { conversationId, before } }) {
    const page = limits.activitiesPage;
    const rows = await tx.groupActivity.findMany({
      where: { groupId: conversationId, ...(before !== null && { id: { lt: before } }) },
      orderBy: { id: "desc" },
      take: page + 1,
    });
    const loaded = await loadActivities(tx, personId, rows.slice(0, page));
    return { ...loaded, hasMore: rows.length > page };
  },
});
