import { limits } from "#lib/contract/limits.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { presentLink } from "../../presenting/present-joining.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** The invitation links of a group, the latest first. */
export const listLinks = defineQuery({
  name: "group:links",
  action: "group.manage-links",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId } }) {
    const rows = await tx.groupLink.findMany({
      where: { groupId: conversationId },
      orderBy: { id: "desc" },
      take: limits.linksListed,
    });
    const people = await loadPeople(
      tx,
      rows.map(({ createdById }) => createdById),
    );
    const personOf = new Map(people.map((person) => [person.id, person]));
    return { links: rows.map((row) => presentLink(row, personOf.get(row.createdById) ?? null)) };
  },
});
