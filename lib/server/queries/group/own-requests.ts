import type { JoinRequestState } from "#lib/contract/group/joining.ts";
import { limits } from "#lib/contract/limits.ts";
import { loadGroupCards } from "../../presenting/load-group-cards.ts";
import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";

/** The groups somebody has asked to join, the latest first. Who is ignored sees the request waiting. */
export const listOwnRequests = defineQuery({
  name: "group:own-requests",
  action: "snapshot.load",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: ownFacts,
  async run({ tx, personId }) {
    const rows = await tx.joinRequest.findMany({
      where: { personId, state: { not: "barred" } },
      orderBy: { id: "desc" },
      take: limits.ownJoinRequests,
      include: { group: { select: { number: true } } },
    });
    const ids = rows.map(({ groupId }) => groupId);
    const cards = await loadGroupCards(tx, personId, { where: { conversationId: { in: ids } } });
    const cardOf = new Map(cards.map((card) => [card.number, card]));
    const requests = rows.flatMap((row) => {
      const group = cardOf.get(row.group.number);
      const isOpen = row.state === "pending";
      return group
        ? {
            id: row.id,
            group,
            state: row.state as JoinRequestState,
            note: row.note,
            reason: row.reason,
            isInvited: row.invitedById !== null,
            createdAt: row.createdAt.toISOString(),
            answeredAt: isOpen ? null : (row.answeredAt?.toISOString() ?? null),
          }
        : [];
    });
    return { requests };
  },
});
