import type { Role } from "#lib/contract/wire.ts";
import { loadRole } from "../facts.ts";
import type { Tx } from "../ports/database.ts";

export type ReportTarget = {
  /** Who is complained about. */
  personId: number;
  seq: number | null;
  /** What the message says. */
  body: string;
  /** Where they stand; who wrote something and has left counts as a member. */
  role: Role;
};

type Named = { conversationId: number; seq: number | null; personId: number | null };

/** What a member complains about, as far as the member may see it; null: there is no such thing. */
export async function findReportTarget(
  tx: Tx,
  reporterId: number,
  { conversationId, seq, personId }: Named,
): Promise<ReportTarget | null> {
  if (seq === null) {
    const role = personId === null ? null : await loadRole(tx, personId, conversationId);
    return role && personId !== null ? { personId, seq, body: "", role } : null;
  }
  const place = await tx.membership.findUnique({
    where: { conversationId_userId: { conversationId, userId: reporterId } },
    select: { joinedSeq: true },
  });
  if (!place || seq <= place.joinedSeq) return null;
  const message = await tx.message.findUnique({ where: { conversationId_seq: { conversationId, seq } } });
  if (!message || message.recalledAt) return null;
  const { senderId, body } = message;
  return { personId: senderId, seq, body, role: (await loadRole(tx, senderId, conversationId)) ?? "member" };
}
