import type { ChangeRow, PersonRow } from "../../presenting/rows.ts";
import type { DirectSqlite } from "../direct.ts";
import { PEOPLE } from "../people-sql.ts";
import { type FoundPage, NOTICES_PER_PAGE, type PageSpan } from "./found-page.ts";
import { MESSAGE_COLUMNS, type MessageList, messageRow } from "./message-columns.ts";

const PLACE = `
  SELECT c."rulesRev", c."lastRev", m."joinedSeq", m."joinedAt"
  FROM "Membership" m JOIN "Conversation" c ON c."id" = m."conversationId"
  WHERE m."conversationId" = $1 AND m."userId" = $2`;

const MESSAGES = `
  SELECT ${MESSAGE_COLUMNS} FROM "Message"
  WHERE "conversationId" = $1 AND "seq" < $2 AND "seq" > $3 ORDER BY "seq" DESC LIMIT $4`;

/** Ordered by the index they are found by: by `rev` alone, SQLite would walk through all there ever were. */
const NOTICES = `
  SELECT * FROM "ConversationChange"
  WHERE "conversationId" = $1 AND "createdAt" >= $2 AND "afterSeq" >= $3 AND "afterSeq" < $4
  ORDER BY "afterSeq" DESC, "rev" DESC LIMIT ${NOTICES_PER_PAGE}`;

type PlaceList = [rulesRev: number, lastRev: number, joinedSeq: number, joinedAt: string];

/** Four prepared statements on one view: each alone would look at the file's locks again. */
export function readSqlitePage(sql: DirectSqlite, span: PageSpan): Promise<FoundPage | null> {
  const { conversationId, personId, beforeSeq, limit } = span;
  return sql.view(({ all, lists }) => {
    const [place] = lists<PlaceList>(PLACE, [conversationId, personId]);
    if (!place) return null;
    const [rulesRev, lastRev, joinedSeq, joinedAt] = place;
    const found = lists<MessageList>(MESSAGES, [conversationId, beforeSeq, joinedSeq, limit + 1]);
    const hasOlder = found.length > limit;
    const messages = found.slice(0, limit).map((list) => messageRow(conversationId, list));
    // A notice belongs to the page of the message it follows; one before the first message, to the first page.
    const fromSeq = hasOlder ? (messages.at(-1)?.seq ?? 0) : joinedSeq;
    const notices = all<ChangeRow>(NOTICES, [conversationId, joinedAt, fromSeq, beforeSeq]);
    const ids = new Set(
      messages.flatMap(({ senderId, recalledById }) => [senderId, recalledById ?? senderId]),
    );
    const people = all<PersonRow>(PEOPLE.sqlite, [JSON.stringify([...ids])]);
    return { rulesRev, lastRev, messages, hasOlder, notices, people };
  });
}
