import type { Role } from "#lib/contract/wire.ts";
import type { Database, Tx } from "../ports/database.ts";
import { roleOf } from "../presenting/present-group.ts";

/** What these people are in a group; who is no member is not in it. */
export async function loadRoles(
  reader: Tx | Database,
  conversationId: number,
  personIds: number[],
): Promise<Map<number, Role>> {
  const rows = await reader.membership.findMany({
    where: { groupId: conversationId, userId: { in: personIds } },
    select: {
      userId: true,
      admin: { select: { rights: true } },
      group: { select: { ownerId: true } },
    },
  });
  return new Map(rows.map((row) => [row.userId, roleOf(row, row.group?.ownerId ?? null)]));
}
