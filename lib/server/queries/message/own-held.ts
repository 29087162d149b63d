import { presentOwnHeld } from "../../presenting/present-filter.ts";
import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";

/** What was not let through is shown for so long, or until its sender puts it away. */
const REFUSED_SHOWN_MS = 7 * 24 * 60 * 60_000;

/** Held messages of the asker: those that wait, and those that were not let through lately. */
export const listOwnHeld = defineQuery({
  name: "message:own-held",
  action: "snapshot.load",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: ownFacts,
  async run({ tx, personId: userId, now }) {
    const rows = await tx.heldMessage.findMany({
      where: {
        userId,
        group: { members: { some: { userId } } },
        OR: [{ state: "waiting" }, { state: "refused", decidedAt: { gt: new Date(now - REFUSED_SHOWN_MS) } }],
      },
      orderBy: { id: "asc" },
    });
    return { held: rows.map(presentOwnHeld) };
  },
});
