import { limits } from "#lib/contract/limits.ts";
import { Refused } from "../../command.ts";
import { settingsOf } from "../../presenting/activity-rows.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { presentEntry, votesAreSeenBy } from "../../presenting/present-activity.ts";
import { defineQuery } from "../../query.ts";
import { activityReadFacts } from "../../steps/activities/activity-facts.ts";
import { findEntry } from "../../steps/activities/find-entry.ts";

/** Who did what in an activity, for every member who may see its result. Of an anonymous poll nobody is told. */
export const listEntries = defineQuery({
  name: "activity:entries",
  action: "activity.see",
  limits: [{ by: "person", points: 240, seconds: 60 }],
  facts: activityReadFacts,
  async run({ tx, personId, input: { after }, facts: { activity } }) {
    if (!activity) throw new Refused("not_available");
    const { id: activityId, changes } = activity;
    const poll = settingsOf(activity, "poll");
    const own = poll && (await findEntry(tx, activityId, personId));
    if (poll?.isAnonymous || (poll && !votesAreSeenBy(activity, { personId, own })))
      throw new Refused("not_allowed");
    const page = limits.activityEntriesPage;
    const rows = await tx.activityEntry.findMany({
      where: { activityId, position: { gt: after } },
      orderBy: { position: "asc" },
      take: page + 1,
    });
    const shown = rows.slice(0, page);
    const people = await loadPeople(
      tx,
      shown.map(({ userId }) => userId),
    );
    return { entries: shown.map(presentEntry), people, hasMore: rows.length > page, changes };
  },
});
