import { NO_CARD, type WireCard } from "#lib/contract/cards.ts";
import type { WireMention, WireMessage } from "#lib/contract/wire.ts";
import type { Tx } from "../ports/database.ts";
import { postMessage } from "./post-message.ts";

export type HeldRow = {
  groupId: number;
  userId: number;
  clientMessageId: string;
  body: string;
  /** JSON of a WireMention[]. */
  mentions: string;
  /** JSON of a WireCard; NO_CARD: none. */
  card: string;
};

/**
 * Stores a held message as its sender's newest, of the moment it is let through: whoever reads finds it where they
 * read. The conversation's row must be locked. Null when the sender is no member any more.
 */
export async function postHeld(tx: Tx, held: HeldRow, now: number): Promise<WireMessage | null> {
  const { groupId: conversationId, userId: senderId, clientMessageId, body } = held;
  const place = { conversationId_userId: { conversationId, userId: senderId } };
  if (!(await tx.membership.findUnique({ where: place }))) return null;
  const mentions = JSON.parse(held.mentions) as WireMention[];
  const card = held.card === NO_CARD ? null : (JSON.parse(held.card) as WireCard);
  return postMessage(tx, { conversationId, senderId, clientMessageId, body, mentions, card, now });
}
