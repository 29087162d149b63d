import type { NoticeKind } from "#lib/contract/notices.ts";
import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { loadPeople } from "../presenting/load-conversations.ts";
import { presentMember } from "../presenting/present-group.ts";
import { recordChange } from "./record-change.ts";

export type ChangedMember = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  actorId: number;
  /** The member whose row has changed. */
  personId: number;
  kind: Extract<NoticeKind, "group:admin-appointed" | "group:admin-dismissed" | "group:rights-set">;
};

/** Records and tells that one member's row has changed. */
export async function announceMember(changed: ChangedMember): Promise<void> {
  const { tx, outbox, now, conversationId, actorId, personId, kind } = changed;
  const { notice } = await recordChange(tx, { conversationId, kind, actorId, userIds: [personId], now });
  const { group, ...row } = await tx.membership.findUniqueOrThrow({
    where: { conversationId_userId: { conversationId, userId: personId } },
    include: { user: true, admin: true, group: { select: { ownerId: true } } },
  });
  const members = [presentMember(row, group?.ownerId ?? null)];
  const people = await loadPeople(tx, [actorId, personId]);
  outbox.event({ conversation: conversationId }, kind, { notice, members, people });
}
