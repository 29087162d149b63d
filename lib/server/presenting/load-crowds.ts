import type { Tx } from "../ports/database.ts";
import { type FacedGroup, loadFaces } from "./load-faces.ts";
import type { Crowd } from "./present-group.ts";

/** Who is in these groups, as far as their data tell, by conversation id. */
export async function loadCrowds(
  tx: Tx,
  groups: readonly FacedGroup[],
): Promise<(conversationId: number) => Crowd> {
  const counts = await countMembers(
    tx,
    groups.map(({ conversationId }) => conversationId),
  );
  const faces = await loadFaces(tx, groups);
  return (id) => ({ memberCount: counts.get(id) ?? 0, faces: faces.get(id) ?? [] });
}

/** How many members each group has, by conversation id. */
export async function countMembers(tx: Tx, conversationIds: number[]): Promise<Map<number, number>> {
  if (conversationIds.length === 0) return new Map();
  const rows = await tx.membership.groupBy({
    by: ["conversationId"],
    where: { conversationId: { in: conversationIds } },
    _count: { userId: true },
  });
  return new Map(rows.map((row) => [row.conversationId, row._count.userId]));
}
