import type { Tx } from "../../ports/database.ts";

/** Counts at each invitation link those who became members by it; ids repeat. */
export async function countJoined(tx: Tx, linkIds: readonly number[]): Promise<void> {
  for (const [id, by] of Map.groupBy(linkIds, (linkId) => linkId))
    await tx.groupLink.update({ where: { id }, data: { joined: { increment: by.length } } });
}
