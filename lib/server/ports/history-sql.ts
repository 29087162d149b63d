import type { ChangeRow, MessageRow } from "../presenting/rows.ts";
import type { DirectSql, SqlReader } from "./direct.ts";

/** The subqueries stand for one row each and are asked once; who is no member finds nothing. */
const MESSAGES = `
  SELECT (SELECT "lastRev" FROM "Conversation" WHERE "id" = $1), "seq", "rev", "senderId", "clientMessageId", "kind",
    "body", "mentions", "createdAt", "recalledAt", "recalledById"
  FROM "Message"
  WHERE "conversationId" = $1 AND "seq" < $3
    AND "seq" > (SELECT "joinedSeq" FROM "Membership" WHERE "conversationId" = $1 AND "userId" = $2)
  ORDER BY "seq" DESC LIMIT $4`;

type MessageList = [
  lastRev: number,
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

type MessageSpan = { conversationId: number; personId: number; beforeSeq: number; limit: number };
type FoundMessages = {
  /** Where the conversation stood at the moment of reading; undefined when there were no messages. */
  rev: number | undefined;
  rows: MessageRow[];
};

/** The newest `limit` messages that a member may read before a position, newest first. */
export async function readMessagesBefore(sql: DirectSql, span: MessageSpan): Promise<FoundMessages> {
  const { conversationId, personId, beforeSeq, limit } = span;
  const lists = await sql.readLists<MessageList>(MESSAGES, [conversationId, personId, beforeSeq, limit]);
  const rows = lists.map(
    ([, seq, rev, senderId, clientMessageId, kind, body, mentions, createdAt, recalledAt, recalledById]) => ({
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
  return { rev: lists[0]?.[0], rows };
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
