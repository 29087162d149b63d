import type { Tx } from "../ports/database.ts";
import { runtime } from "../ports/runtime.ts";

/** Between what a group's `max_member_nums` may be chosen now. */
export async function loadSizeBounds(tx: Tx, conversationId: number): Promise<{ min: number; max: number }> {
  const min = await tx.membership.count({ where: { conversationId } });
  return { min, max: runtime().env.groupMaxMembers };
}
