import { presentFilter } from "../../presenting/present-filter.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** The lists of words that a group does not want to read. */
export const listFilters = defineQuery({
  name: "group:filters",
  action: "group.moderate",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId } }) {
    const rows = await tx.groupFilter.findMany({
      where: { groupId: conversationId },
      orderBy: { id: "asc" },
    });
    return { filters: rows.map(presentFilter) };
  },
});
