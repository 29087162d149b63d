import type { ChangeRow, PersonRow } from "../../presenting/rows.ts";
import type { DirectSql } from "../direct.ts";
import { type FoundPage, NOTICES_PER_PAGE, type PageSpan } from "./found-page.ts";
import { MESSAGE_COLUMNS, type MessageList, messageRow } from "./message-columns.ts";

/**
 * One statement, because across a network the ways there and back are what a page costs; lists as JSON, which takes
 * a fraction of what reading hundreds of columns one by one takes. `$4` is one more than the page holds. A notice
 * belongs to the page of the message it follows; one before the first message, to the first page.
 */
const PAGE = `
  WITH place AS MATERIALIZED (
    SELECT c."rulesRev", c."lastRev", m."joinedSeq", m."joinedAt"
    FROM "Membership" m JOIN "Conversation" c ON c."id" = m."conversationId"
    WHERE m."conversationId" = $1 AND m."userId" = $2),
  page AS MATERIALIZED (
    SELECT ${MESSAGE_COLUMNS} FROM "Message"
    WHERE "conversationId" = $1 AND "seq" < $3 AND "seq" > (SELECT "joinedSeq" FROM place)
    ORDER BY "seq" DESC LIMIT $4),
  start AS MATERIALIZED (
    SELECT CASE WHEN count(*) < $4 THEN (SELECT "joinedSeq" FROM place) ELSE min("seq") + 1 END AS "seq" FROM page)
  SELECT "rulesRev", "lastRev",
    (SELECT json_agg(json_build_array(${MESSAGE_COLUMNS}) ORDER BY "seq" DESC) FROM page),
    (SELECT json_agg(n) FROM (
      SELECT * FROM "ConversationChange"
      WHERE "conversationId" = $1 AND "createdAt" >= place."joinedAt"
        AND "afterSeq" >= (SELECT "seq" FROM start) AND "afterSeq" < $3
      ORDER BY "afterSeq" DESC, "rev" DESC LIMIT ${NOTICES_PER_PAGE}) n),
    (SELECT json_agg(u) FROM (
      SELECT "id", "number", "name", "signature" FROM "UserProfile"
      WHERE "id" = ANY(ARRAY(
        SELECT unnest(ARRAY["senderId", "recalledById"]) FROM page WHERE "seq" >= (SELECT "seq" FROM start)))
      ORDER BY "id") u)
  FROM place`;

type PageList = [
  rulesRev: number,
  lastRev: number,
  messages: MessageList[] | null,
  notices: ChangeRow[] | null,
  people: PersonRow[] | null,
];

/** A page of history from PostgreSQL. */
export async function readPostgresPage(sql: DirectSql, span: PageSpan): Promise<FoundPage | null> {
  const { conversationId, personId, beforeSeq, limit } = span;
  const [found] = await sql.readLists<PageList>(PAGE, [conversationId, personId, beforeSeq, limit + 1]);
  if (!found) return null;
  const [rulesRev, lastRev, messages, notices, people] = found;
  const rows = (messages ?? []).map((list) => messageRow(conversationId, list));
  return {
    rulesRev,
    lastRev,
    messages: rows.slice(0, limit).map((row) => ({
      ...row,
      createdAt: inUtc(row.createdAt),
      recalledAt: row.recalledAt && inUtc(row.recalledAt),
    })),
    hasOlder: rows.length > limit,
    notices: (notices ?? []).map((row) => ({ ...row, createdAt: inUtc(row.createdAt) })),
    people: people ?? [],
  };
}

/** Times are stored in UTC without saying so, in JSON too. */
const inUtc = (time: unknown) => `${time}Z`;
