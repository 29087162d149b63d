import { defineQuery } from "../../query.ts";
import { loadSizeBounds } from "../../steps/load-size-bounds.ts";
import { conversationFacts } from "../facts.ts";

/** Between what the owner of a group may choose. */
export const loadGroupBounds = defineQuery({
  name: "group:bounds",
  action: "group.lead",
  facts: conversationFacts,
  async run({ tx, input: { conversationId } }) {
    return { maxMemberNums: await loadSizeBounds(tx, conversationId) };
  },
});
