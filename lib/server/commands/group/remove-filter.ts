import { defineCommand, Refused } from "../../command.ts";
import { filterFacts } from "../../steps/filter-facts.ts";
import { noteFiltersChanged } from "../../steps/note-filters-changed.ts";

/** Takes a filter away. What it has caught stays in the hit log and in the holding queue. */
export const removeFilter = defineCommand({
  name: "group:remove-filter",
  action: "group.moderate",
  facts: filterFacts,
  async run({ tx, personId: actorId, input: { conversationId }, now, facts: { row }, outbox }) {
    if (!row) throw new Refused("not_available");
    await tx.groupFilter.delete({ where: { id: row.id } });
    const { name: filter, action, words } = row;
    const before = { filter, action, wordCount: (JSON.parse(words) as string[]).length };
    const change = { tx, outbox, now, conversationId, actorId };
    await noteFiltersChanged({ ...change, kind: "group:remove-filter", before });
    return {};
  },
});
