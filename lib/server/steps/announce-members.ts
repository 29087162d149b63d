import type { NoticeKind, WireDetails } from "#lib/contract/notices.ts";
import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { loadPeople } from "../presenting/load-conversations.ts";
import { presentMember } from "../presenting/present-group.ts";
import { recordChange } from "./record-change.ts";

export type ChangedMembers = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  actorId: number;
  /** The members whose rows have changed. */
  personIds: number[];
  kind: Extract<NoticeKind, "group:members-silenced" | "group:members-unsilenced" | "group:members-updated">;
  details?: WireDetails;
};

/** Records and tells that the rows of several members have changed, in one notice. */
export async function announceMembers({ tx, outbox, personIds, ...changed }: ChangedMembers): Promise<void> {
  const { conversationId, actorId, kind } = changed;
  const { notice } = await recordChange(tx, { ...changed, userIds: personIds });
  const rows = await tx.membership.findMany({
    where: { groupId: conversationId, userId: { in: personIds } },
    include: { user: true, admin: true, group: { select: { ownerId: true } } },
    orderBy: { userId: "asc" },
  });
  const members = rows.map((row) => presentMember(row, row.group?.ownerId ?? null));
  const people = await loadPeople(tx, [actorId, ...personIds]);
  outbox.event({ conversation: conversationId }, kind, { notice, members, people });
}
