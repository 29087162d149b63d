import { limits } from "#lib/contract/limits.ts";
import { EVERYONE_ID } from "#lib/contract/wire.ts";
import { databaseKind, type Tx } from "./database.ts";

type Row = { conversationId: number; seq: number };

/**
 * The newest unread mentions of one user in the conversation of `p`, and no more than can matter. Each user's for
 * themselves: only so does the index that begins with the user lead to them.
 */
const newest = (userId: string | number) =>
  `SELECT * FROM (SELECT x."seq" FROM "MessageMention" x
     WHERE x."userId" = ${userId} AND x."conversationId" = p."conversationId" AND x."seq" > p."readSeq"
     ORDER BY x."seq" DESC LIMIT ${limits.unreadMentions + 1}) u`;

/**
 * The unread messages that name a person, or everybody, by conversation, ascending: of each conversation the newest
 * `limits.unreadMentions`, so that whoever never reads costs no more than others. One statement, for all
 * conversations or for one. Recalled messages name nobody.
 */
export async function loadUnreadMentions(
  tx: Tx,
  personId: number,
  conversationId?: number,
): Promise<Map<number, number[]>> {
  const [person, conversation] = databaseKind(tx) === "postgres" ? ["$1", "$2"] : ["?", "?"];
  const only = conversationId === undefined ? "" : `AND p."conversationId" = ${conversation}`;
  const rows = await tx.$queryRawUnsafe<Row[]>(
    `WITH place AS MATERIALIZED (
       SELECT p."userId", p."conversationId", p."readSeq", p."joinedSeq", COALESCE((
         SELECT t."seq" FROM (${newest('p."userId"')} UNION ALL ${newest(EVERYONE_ID)}) t
         ORDER BY t."seq" DESC LIMIT 1 OFFSET ${limits.unreadMentions}), 0) AS "beforeSeq"
       FROM "Membership" p WHERE p."userId" = ${person} ${only})
     SELECT n."conversationId", n."seq" FROM place
     JOIN "MessageMention" n ON n."userId" IN (place."userId", ${EVERYONE_ID}) AND n."conversationId" = place."conversationId"
       AND n."seq" > place."readSeq" AND n."seq" > place."joinedSeq" AND n."seq" > place."beforeSeq"
     JOIN "Message" m ON m."conversationId" = n."conversationId" AND m."seq" = n."seq"
     WHERE m."recalledAt" IS NULL
     ORDER BY n."conversationId", n."seq"`,
    ...(conversationId === undefined ? [personId] : [personId, conversationId]),
  );
  const byConversation = Map.groupBy(rows, (row) => row.conversationId);
  return new Map([...byConversation].map(([id, list]) => [id, list.map(({ seq }) => seq)]));
}
