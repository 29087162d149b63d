import { loadPeople } from "../../presenting/load-conversations.ts";
import { presentHit } from "../../presenting/present-filter.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** Messages in which a group's filters found a word, the newest first. */
export const listFilterHits = defineQuery({
  name: "group:filter-hits",
  action: "group.moderate",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId, beforeId, limit } }) {
    const rows = await tx.filterHit.findMany({
      where: { groupId: conversationId, ...(beforeId !== null && { id: { lt: beforeId } }) },
      orderBy: { id: "desc" },
      take: limit + 1,
    });
    const page = rows.slice(0, limit);
    const people = await loadPeople(
      tx,
      page.map(({ userId }) => userId),
    );
    return { hits: page.map(presentHit), people, hasOlder: rows.length > limit };
  },
});
