import type { WireActivity } from "#lib/contract/group/member-queries.ts";
import { can } from "#lib/domain/policy.ts";
import { untallied } from "../../activity/untallied.ts";
import { loadSpokenIn } from "../../ports/activity-sql.ts";
import { isoText } from "../../presenting/iso-text.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/**
 * When members of a group last spoke, exactly, and in how many hours, as it was counted some minutes ago. Who may not see
 * who else is a member learns of nobody else.
 */
export const listActivity = defineQuery({
  name: "member:activity",
  action: "group.view",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, personId: askerId, input: { conversationId, personId }, facts: { standing } }) {
    const seenIds = can("group.list-members", standing) ? undefined : [askerId];
    const askedId = personId ?? undefined;
    const rows = await tx.membership.findMany({
      where: { conversationId, userId: { equals: askedId, in: seenIds } },
      select: { userId: true, joinedSeq: true, lastSpokeAt: true, activeHours: true, joinedThroughId: true },
      orderBy: { userId: "asc" },
    });
    const spoken = await loadSpokenIn(tx, await untallied(tx, conversationId));
    const spokenOf = new Map(spoken.map((row) => [row.userId, row]));
    const seesLinks = can("group.manage-links", standing);
    const activities = rows.map(
      ({ userId, joinedSeq, lastSpokeAt, activeHours, joinedThroughId }): WireActivity => {
        const late = spokenOf.get(userId);
        // What was said before coming back belongs to the membership that ended.
        const at = late && Number(late.seq) > joinedSeq ? late.lastSpokeAt : lastSpokeAt;
        const linkId = seesLinks ? joinedThroughId : null;
        return { personId: userId, lastSpokeAt: at && isoText(at), activeHours, linkId };
      },
    );
    return { activities };
  },
});
