import { Refused } from "../command.ts";
import type { Tx } from "../ports/database.ts";

/**
 * Only friends can be brought into a group.
 * @throws Refused not_friends when somebody among them is no friend, or does not exist.
 */
export async function refuseStrangers(tx: Tx, personId: number, otherIds: number[], field: string) {
  const count = await tx.friendship.count({ where: { personId, friendId: { in: otherIds } } });
  if (count !== otherIds.length) throw new Refused("not_friends", { field });
}
