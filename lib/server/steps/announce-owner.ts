import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { loadGroup, loadPeople } from "../presenting/load-conversations.ts";
import { presentMember } from "../presenting/present-group.ts";
import { recordChange } from "./record-change.ts";

export type ChangedOwner = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  ownerId: number;
  /** Who was the owner until now. */
  formerId: number;
};

/** Records and tells that a group has another owner. */
export async function announceOwner(changed: ChangedOwner): Promise<void> {
  const { tx, outbox, now, conversationId, ownerId, formerId } = changed;
  const kind = "group:owner-changed";
  const userIds = [ownerId, formerId];
  const { notice } = await recordChange(tx, { conversationId, kind, actorId: ownerId, userIds, now });
  const rows = await tx.membership.findMany({
    where: { conversationId, userId: { in: userIds } },
    include: { user: true, admin: true },
    orderBy: { userId: "asc" },
  });
  const members = rows.map((row) => presentMember(row, ownerId));
  const group = await loadGroup(tx, conversationId);
  const people = await loadPeople(tx, userIds);
  outbox.event({ conversation: conversationId }, kind, { notice, members, people, group });
}
