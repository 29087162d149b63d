import type { ChangeRow, MessageRow } from "../presenting/rows.ts";
import type { DirectSql, SqlReader } from "./direct.ts";

const MESSAGES = `
  SELECT "seq", "rev", "senderId", "clientMessageId", "kind", "body", "mentions", "createdAt", "recalledAt",
    "recalledById"
  FROM "Message" WHERE "conversationId" = $1 AND "seq" > $2 AND "seq" < $3 ORDER BY "seq" DESC LIMIT $4`;

type MessageList = [
  seq: number,
  rev: number,
  senderId: number,
  clientMessageId: string,
  kind: string,
  body: string,
  mentions: string,
  createdAt: string,
  recalledAt: string | null,
  recalledById: number | null,
];

type MessageSpan = { conversationId: number; afterSeq: number; beforeSeq: number; limit: number };

/** The newest `limit` messages between two positions, both left out, newest first. */
export async function readMessagesBefore(sql: DirectSql, span: MessageSpan): Promise<MessageRow[]> {
  const { conversationId, afterSeq, beforeSeq, limit } = span;
  const lists = await sql.readLists<MessageList>(MESSAGES, [conversationId, afterSeq, beforeSeq, limit]);
  return lists.map(
    ([seq, rev, senderId, clientMessageId, kind, body, mentions, createdAt, recalledAt, recalledById]) => ({
      conversationId,
      seq,
      rev,
      senderId,
      clientMessageId,
      kind,
      body,
      mentions,
      createdAt,
      recalledAt,
      recalledById,
    }),
  );
}

const NOTICES = `SELECT * FROM "ConversationChange"
  WHERE "conversationId" = $1 AND "createdAt" >= $2 AND "afterSeq" >= $3 AND "afterSeq" < $4
  ORDER BY "rev" DESC LIMIT $5`;

/** `since` is a time as the database writes it. */
type NoticeSpan = {
  conversationId: number;
  since: string;
  fromSeq: number;
  beforeSeq: number;
  limit: number;
};

/** The newest `limit` notices that follow a message from `fromSeq` up to before `beforeSeq`, newest first. */
export async function readNotices(sql: SqlReader, span: NoticeSpan): Promise<ChangeRow[]> {
  const { conversationId, since, fromSeq, beforeSeq, limit } = span;
  return sql.read<ChangeRow>(NOTICES, [conversationId, since, fromSeq, beforeSeq, limit]);
}
