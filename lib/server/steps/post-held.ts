import type { WireMention, WireMessage } from "#lib/contract/wire.ts";
import {
  mentionRows,
  type NamedMembers,
  placeKeyOf,
  placesNamedIn,
  storedMentions,
} from "../ports/append/mentions.ts";
import type { Tx } from "../ports/database.ts";
import { presentMessage } from "../presenting/present.ts";

export type HeldRow = {
  groupId: number;
  userId: number;
  clientMessageId: string;
  body: string;
  /** JSON of a WireMention[]. */
  mentions: string;
};

/**
 * Stores a held message as its sender's newest, of the moment it is let through: whoever reads finds it where they
 * read. The conversation's row must be locked. Null when the message stands already, or the sender is no member any
 * more.
 */
export async function postHeld(tx: Tx, held: HeldRow, now: number): Promise<WireMessage | null> {
  const { groupId: conversationId, userId: senderId, clientMessageId, body } = held;
  const place = { conversationId_userId: { conversationId, userId: senderId } };
  if (!(await tx.membership.findUnique({ where: place }))) return null;
  const draft = { conversationId, mentions: JSON.parse(held.mentions) as WireMention[] };
  const members = await findNamed(tx, draft);
  const { lastSeq: seq, lastRev: rev } = await tx.conversation.update({
    where: { id: conversationId },
    data: { lastSeq: { increment: 1 }, lastRev: { increment: 1 } },
  });
  const mentions = storedMentions(draft, members);
  const row = await tx.message.create({
    data: { conversationId, seq, rev, senderId, clientMessageId, body, mentions, createdAt: new Date(now) },
  });
  const named = mentionRows(draft, row, members);
  if (named.length > 0) await tx.messageMention.createMany({ data: named });
  // As for every message: who sends has read what stood before.
  await tx.membership.updateMany({
    where: { conversationId, userId: senderId, readSeq: { lt: seq } },
    data: { readSeq: seq },
  });
  return presentMessage(row);
}

async function findNamed(
  tx: Tx,
  draft: { conversationId: number; mentions: WireMention[] },
): Promise<NamedMembers> {
  const places = placesNamedIn([draft]);
  if (places.length === 0) return new Set();
  const rows = await tx.membership.findMany({
    where: { conversationId: draft.conversationId, userId: { in: places.map(({ userId }) => userId) } },
    select: { conversationId: true, userId: true },
  });
  return new Set(rows.map(placeKeyOf));
}
