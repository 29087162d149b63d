import type { WireReview } from "#lib/contract/group/filter-queries.ts";
import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";

/** What became of held messages of the asker. */
export const listReviews = defineQuery({
  name: "message:reviews",
  action: "snapshot.load",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: ownFacts,
  async run({ tx, personId: userId, input: { clientMessageIds } }) {
    const rows = await tx.heldMessage.findMany({
      where: { userId, clientMessageId: { in: clientMessageIds } },
      orderBy: { id: "asc" },
    });
    const reviews = rows.map(({ clientMessageId, state, seq }): WireReview => {
      return { clientMessageId, state: state as WireReview["state"], seq };
    });
    return { reviews };
  },
});
