import type { Role } from "#lib/contract/wire.ts";
import type { Lock } from "../command.ts";
import { loadStanding } from "../facts.ts";
import type { Tx } from "../ports/database.ts";
import { roleOf } from "../presenting/present-group.ts";

type Asked = {
  tx: Tx;
  personId: number;
  input: { conversationId: number; personId?: number | undefined; personIds?: number[] | undefined };
  now: number;
  lock: Lock;
};

/**
 * The actor's standing in a group, and those named who are members of it; held until the commit. The target is the
 * highest of them: who outranks that one outranks all.
 */
export async function removalFacts({ tx, personId, input, now, lock }: Asked) {
  const { conversationId, personIds = [] } = input;
  await lock([{ table: "Conversation", id: conversationId }]);
  const standing = await loadStanding(tx, personId, conversationId, now);
  const rows = await tx.membership.findMany({
    where: { conversationId, userId: { in: [...personIds, ...(input.personId ? [input.personId] : [])] } },
    include: { admin: { select: { rights: true } }, group: { select: { ownerId: true } } },
    orderBy: { userId: "asc" },
  });
  const roles = rows.map((row) => roleOf(row, row.group?.ownerId ?? null));
  return { standing, target: { role: highest(roles) }, removedIds: rows.map(({ userId }) => userId) };
}

const downwards: readonly Role[] = ["owner", "admin", "member"];

function highest(roles: readonly Role[]): Role | null {
  return downwards.find((role) => roles.includes(role)) ?? null;
}
