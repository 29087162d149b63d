import type { Role } from "#lib/contract/wire.ts";
import type { Tx } from "../ports/database.ts";

/** Which reports of a group somebody of its administration sees: those about whom they outrank, and so never themselves. */
export async function reportsSeenBy(tx: Tx, conversationId: number, role: Role | null) {
  const { ownerId, admins } = await tx.qQGroup.findUniqueOrThrow({
    where: { conversationId },
    select: { ownerId: true, admins: { select: { userId: true } } },
  });
  const equals = role === "owner" ? [] : admins.map(({ userId }) => userId);
  return { groupId: conversationId, personId: { notIn: [ownerId, ...equals] } };
}
