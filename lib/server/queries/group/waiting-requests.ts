import { readRights } from "#lib/contract/group/rights.ts";
import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";

/** How many requests wait in each group whose requests the asker may answer; groups without any are left out. */
export const countWaitingRequests = defineQuery({
  name: "group:waiting-requests",
  action: "snapshot.load",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: ownFacts,
  async run({ tx, personId }) {
    const owned = await tx.qQGroup.findMany({
      where: { ownerId: personId },
      select: { conversationId: true },
    });
    const administered = await tx.groupAdmin.findMany({
      where: { userId: personId },
      select: { groupId: true, rights: true },
    });
    const ids = [
      ...owned.map(({ conversationId }) => conversationId),
      ...administered.flatMap(({ groupId, rights }) =>
        readRights(rights).includes("approve") ? groupId : [],
      ),
    ];
    const rows = await tx.joinRequest.groupBy({
      by: ["groupId"],
      where: { groupId: { in: ids }, state: "pending", isIgnored: false },
      _count: { id: true },
      orderBy: { groupId: "asc" },
    });
    return { waiting: rows.map(({ groupId, _count }) => ({ conversationId: groupId, count: _count.id })) };
  },
});
