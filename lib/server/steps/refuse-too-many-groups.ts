import { limits } from "#lib/contract/limits.ts";
import { Refused } from "../command.ts";
import type { Tx } from "../ports/database.ts";

/**
 * Nobody owns any number of groups. The caller holds the person's row locked.
 * @throws Refused too_many
 */
export async function refuseTooManyGroups(tx: Tx, ownerId: number): Promise<void> {
  const max = limits.groupsOwnedPerPerson;
  const count = await tx.qQGroup.count({ where: { ownerId } });
  if (count >= max) throw new Refused("too_many", { params: { max } });
}
