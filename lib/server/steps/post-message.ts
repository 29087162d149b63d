import { kindOf, type WireCard } from "#lib/contract/cards.ts";
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
import { storedCard } from "../presenting/rows.ts";

export type NewMessage = {
  conversationId: number;
  /** A member. */
  senderId: number;
  /** No message of the sender has it yet. */
  clientMessageId: string;
  body: string;
  mentions: WireMention[];
  card: WireCard | null;
  /** Milliseconds since 1970. */
  now: number;
};

/**
 * Stores one message in a command's own transaction, as the newest of its conversation, whose row must be locked.
 * `tellPosted` tells everybody of it.
 */
export async function postMessage(tx: Tx, message: NewMessage): Promise<WireMessage> {
  const { conversationId, senderId, clientMessageId, body, card, now } = message;
  const members = await findNamed(tx, message);
  const { lastSeq: seq, lastRev: rev } = await tx.conversation.update({
    where: { id: conversationId },
    data: { lastSeq: { increment: 1 }, lastRev: { increment: 1 } },
  });
  const said = {
    kind: kindOf(card),
    body,
    mentions: storedMentions(message, members),
    card: storedCard(card),
  };
  const row = await tx.message.create({
    data: { conversationId, seq, rev, senderId, clientMessageId, ...said, createdAt: new Date(now) },
  });
  const named = mentionRows(message, row, members);
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
  message: Pick<NewMessage, "conversationId" | "mentions">,
): Promise<NamedMembers> {
  const places = placesNamedIn([message]);
  if (places.length === 0) return new Set();
  const rows = await tx.membership.findMany({
    where: { conversationId: message.conversationId, userId: { in: places.map(({ userId }) => userId) } },
    select: { conversationId: true, userId: true },
  });
  return new Set(rows.map(placeKeyOf));
}
