import type { Tx } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import { loadCrowds } from "../../presenting/load-crowds.ts";
import type { FacedGroup } from "../../presenting/load-faces.ts";
import type { Crowd } from "../../presenting/present-group.ts";

const NOBODY: Crowd = { memberCount: 0, faces: [] };

/**
 * Who is in these groups, by conversation id. When a group is shared into a large one, everybody there asks at the same
 * moment: its members are counted once for all of them.
 */
export async function loadRecentCrowds(
  tx: Tx,
  groups: readonly FacedGroup[],
): Promise<(conversationId: number) => Crowd> {
  const ids = groups.map(({ conversationId }) => conversationId);
  const revs = await tx.conversation.findMany({
    where: { id: { in: ids } },
    select: { id: true, lastRev: true },
  });
  const revOf = new Map(revs.map(({ id, lastRev }) => [id, lastRev]));
  const crowds = new Map<number, Crowd>();
  for (const group of groups) {
    const id = group.conversationId;
    const read = async () => (await loadCrowds(tx, [group]))(id);
    crowds.set(id, await runtime().recentReads.load(`crowd:${id}:${revOf.get(id) ?? 0}`, read));
  }
  return (id) => crowds.get(id) ?? NOBODY;
}
