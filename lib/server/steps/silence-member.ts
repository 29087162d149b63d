import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { announceMembers } from "./announce-members.ts";
import { tellAdmins } from "./tell-admins.ts";

export type Silencing = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  actorId: number;
  personId: number;
  seconds: number;
  /** Nobody did it: what the member wrote has brought it about. */
  isAutomatic?: boolean;
};

/** Silences one member of a group, and tells everybody. A longer silence that holds already stays. */
export async function silenceMember(silencing: Silencing): Promise<void> {
  const { tx, outbox, conversationId, personId, seconds, isAutomatic = false, ...about } = silencing;
  const where = { conversationId_userId: { conversationId, userId: personId } };
  const until = new Date(about.now + seconds * 1_000);
  const { silencedUntil } = await tx.membership.findUniqueOrThrow({
    where,
    select: { silencedUntil: true },
  });
  if (silencedUntil && silencedUntil >= until) return;
  await tx.membership.update({ where, data: { silencedUntil: until } });
  await announceMembers({
    ...about,
    tx,
    outbox,
    conversationId,
    kind: "group:members-silenced",
    personIds: [personId],
    details: { seconds, ...(isAutomatic && { isAutomatic }) },
  });
  await tellAdmins({ tx, outbox, conversationId, topic: "silenced", right: "silence" });
}
