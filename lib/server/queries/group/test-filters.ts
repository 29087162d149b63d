import { maskText } from "#lib/domain/filter/mask-text.ts";
import { severest } from "#lib/domain/filter/severest.ts";
import { defineQuery } from "../../query.ts";
import { loadFilter } from "../../screening/load-filter.ts";
import { conversationFacts } from "../facts.ts";

/** What a group's filters would make of a text. Nothing is stored or told by it. */
export const testFilters = defineQuery({
  name: "group:test-filters",
  action: "group.moderate",
  limits: [{ by: "person", points: 60, seconds: 10 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId, text } }) {
    const { filterRev } = await tx.qQGroup.findUniqueOrThrow({
      where: { conversationId },
      select: { filterRev: true },
    });
    const { find } = await loadFilter(conversationId, filterRev);
    const found = find(text);
    const matches = found.map(({ filter: { name: filterName, action }, ...match }) => ({
      ...match,
      filterName,
      action,
    }));
    const action = severest(found)?.filter.action ?? null;
    return { text, matches, action, masked: maskText(text, matches) };
  },
});
