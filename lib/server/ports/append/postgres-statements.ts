import type { Tx } from "../database.ts";
import { unfold } from "../unfold.ts";
import type { LoggedMessage } from "./draft.ts";
import type { NamedPlace } from "./mentions.ts";
import type { AppendPlan, Head } from "./plan.ts";

type ClientId = { senderId: number; clientMessageId: string };

/** The append's statements on PostgreSQL: the rows of each are handed over as one JSON array. */
export function postgresStatements(tx: Tx) {
  const rows = <T>(sql: string, list: unknown[]) => tx.$queryRawUnsafe<T[]>(sql, JSON.stringify(list));
  const run = (sql: string, list: unknown[]) => tx.$executeRawUnsafe(sql, JSON.stringify(list));

  return {
    /** The messages that stand under these ids already. */
    findRepeats: (ids: ClientId[]) =>
      rows<LoggedMessage>(
        `SELECT m.* FROM ${unfold(tx, { senderId: "integer", clientMessageId: "text" })}
         JOIN "Message" m ON m."senderId" = j."senderId" AND m."clientMessageId" = j."clientMessageId"`,
        ids,
      ),

    /** The conversations, held still until the commit. Ordered, so that two appends cannot deadlock. */
    lockHeads: (ids: number[]) =>
      rows<Head>(
        `SELECT c."id", c."lastSeq", c."lastRev", c."rulesRev" FROM "Conversation" c
         WHERE c.id IN (SELECT jsonb_array_elements_text($1::jsonb)::integer) ORDER BY c.id FOR NO KEY UPDATE`,
        [...new Set(ids)],
      ),

    /** Which of these are members. */
    findMembers: (places: NamedPlace[]) =>
      rows<NamedPlace>(
        `SELECT m."conversationId", m."userId" FROM ${unfold(tx, { conversationId: "integer", userId: "integer" })}
         JOIN "Membership" m ON m."conversationId" = j."conversationId" AND m."userId" = j."userId"`,
        places,
      ),

    takeNumbers: (taken: AppendPlan["taken"]) =>
      run(
        `UPDATE "Conversation" AS c SET "lastSeq" = c."lastSeq" + j."n", "lastRev" = c."lastRev" + j."n"
         FROM ${unfold(tx, { conversationId: "integer", n: "integer" })} WHERE c."id" = j."conversationId"`,
        taken,
      ),

    insertMessages: (messages: LoggedMessage[]) =>
      run(
        `INSERT INTO "Message" ("conversationId", "seq", "rev", "senderId", "clientMessageId", "kind", "body", "mentions", "card", "createdAt")
         SELECT j."conversationId", j."seq", j."rev", j."senderId", j."clientMessageId", j."kind", j."body", j."mentions", j."card", j."createdAt"
         FROM ${unfold(tx, {
           conversationId: "integer",
           seq: "integer",
           rev: "integer",
           senderId: "integer",
           clientMessageId: "text",
           kind: "text",
           body: "text",
           mentions: "text",
           card: "text",
           createdAt: "timestamp",
         })}`,
        messages,
      ),

    insertMentions: (mentioned: AppendPlan["mentioned"]) =>
      run(
        `INSERT INTO "MessageMention" ("userId", "conversationId", "seq")
         SELECT j."userId", j."conversationId", j."seq"
         FROM ${unfold(tx, { userId: "integer", conversationId: "integer", seq: "integer" })}`,
        mentioned,
      ),

    moveReads: (reads: AppendPlan["reads"]) =>
      run(
        `UPDATE "Membership" AS m SET "readSeq" = j."seq"
         FROM ${unfold(tx, { conversationId: "integer", senderId: "integer", seq: "integer" })}
         WHERE m."conversationId" = j."conversationId" AND m."userId" = j."senderId" AND m."readSeq" < j."seq"`,
        reads,
      ),
  };
}
