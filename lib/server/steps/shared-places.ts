import { readRules } from "#lib/contract/group/rules.ts";
import type { SharedPlace } from "#lib/domain/order/keeps-apart.ts";
import type { Tx } from "../ports/database.ts";
import { roleOf } from "../presenting/present-group.ts";

/** The groups that two people are both members of: what each of them is there, and the rules. */
export async function sharedPlaces(tx: Tx, personId: number, otherId: number): Promise<SharedPlace[]> {
  const isMember = (userId: number) => ({ members: { some: { userId } } });
  const groups = await tx.qQGroup.findMany({
    where: { AND: [isMember(personId), isMember(otherId)] },
    select: {
      ownerId: true,
      rules: true,
      admins: { where: { userId: { in: [personId, otherId] } }, select: { userId: true, rights: true } },
    },
  });
  return groups.map(({ ownerId, rules, admins }) => {
    const roleIn = (userId: number) =>
      roleOf({ userId, admin: admins.find((admin) => admin.userId === userId) ?? null }, ownerId);
    return { role: roleIn(personId), otherRole: roleIn(otherId), rules: readRules(rules) };
  });
}
