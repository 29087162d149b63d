import type { MessageRow } from "../../presenting/rows.ts";

/** The columns of a message that a page needs, in the order of `MessageList`. */
export const MESSAGE_COLUMNS = `"seq", "rev", "senderId", "clientMessageId", "body", "mentions", "card", "createdAt",
  "recalledAt", "recalledById"`;

/** A message as the list of its columns: fifty rows as lists cost half as much as fifty objects. */
export type MessageList = [
  seq: number,
  rev: number,
  senderId: number,
  clientMessageId: string,
  body: string,
  mentions: string,
  card: string,
  createdAt: string,
  recalledAt: string | null,
  recalledById: number | null,
];

/** The row that a list stands for. */
export function messageRow(conversationId: number, list: MessageList): MessageRow {
  const [seq, rev, senderId, clientMessageId, body, mentions, card, createdAt, recalledAt, recalledById] =
    list;
  return {
    conversationId,
    seq,
    rev,
    senderId,
    clientMessageId,
    body,
    mentions,
    card,
    createdAt,
    recalledAt,
    recalledById,
  };
}
