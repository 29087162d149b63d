import { outranks } from "#lib/domain/standing.ts";
import type { Lock } from "../command.ts";
import { loadStanding } from "../facts.ts";
import type { Tx } from "../ports/database.ts";
import { roleOf } from "../presenting/present-group.ts";

type Asked = {
  tx: Tx;
  personId: number;
  input: { conversationId: number; personIds: number[] };
  now: number;
  lock: Lock;
};

/**
 * The actor's standing in a group, and the members among those whom a command names; held until the commit. The target's
 * role is the highest of theirs: who may do it to that one may do it to all. null: nobody of them is a member.
 */
export async function membersFacts({ tx, personId, input, now, lock }: Asked) {
  const { conversationId, personIds } = input;
  await lock([{ table: "Conversation", id: conversationId }]);
  const standing = await loadStanding(tx, personId, conversationId, now);
  const members = await tx.membership.findMany({
    where: { groupId: conversationId, userId: { in: personIds } },
    include: { admin: { select: { rights: true } }, group: { select: { ownerId: true } } },
    orderBy: { userId: "asc" },
  });
  const roles = members.map((member) => roleOf(member, member.group?.ownerId ?? null));
  const [first = null] = roles;
  const role = roles.reduce((top, one) => (outranks(one, top) ? one : top), first);
  return { standing, target: { role }, members };
}
