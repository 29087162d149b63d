import { limits } from "#lib/contract/limits.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { presentHeld } from "../../presenting/present-filter.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** The holding queue of a group: what waits longest comes first. */
export const listHeld = defineQuery({
  name: "group:held",
  action: "group.moderate",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId } }) {
    const where = { groupId: conversationId, state: "waiting" };
    const rows = await tx.heldMessage.findMany({ where, orderBy: { id: "asc" }, take: limits.heldPage });
    const people = await loadPeople(
      tx,
      rows.map(({ userId }) => userId),
    );
    return { held: rows.map(presentHeld), people, count: await tx.heldMessage.count({ where }) };
  },
});
