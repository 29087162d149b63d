import { databaseKind, type Tx } from "./database.ts";
import type { LoggedMessage } from "./log.ts";
import { type ColumnType, parameter, unfold } from "./unfold.ts";

type ClientId = { senderId: number; clientMessageId: string };
export type NumberedConversation = { id: number; lastSeq: number; lastRev: number };

/**
 * The append's statements: one each for any number of rows, handed over as one JSON array. Both databases
 * unfold it into a table; only the unfolding and the locking differ.
 */
export function appendSql(tx: Tx) {
  const isPostgres = databaseKind(tx) === "postgres";
  const rows = <T>(sql: string, list: unknown[]) => tx.$queryRawUnsafe<T[]>(sql, JSON.stringify(list));
  const run = (sql: string, list: unknown[]) => tx.$executeRawUnsafe(sql, JSON.stringify(list));
  const table = (columns: Record<string, ColumnType>) => unfold(tx, columns);
  const clientIds = table({ senderId: "integer", clientMessageId: "text" });
  const sameClientId = `m."senderId" = j."senderId" AND m."clientMessageId" = j."clientMessageId"`;

  return {
    findKnown: (ids: ClientId[]) =>
      rows<ClientId>(
        `SELECT m."senderId", m."clientMessageId" FROM ${clientIds} JOIN "Message" m ON ${sameClientId}`,
        ids,
      ),

    loadByClientIds: async (ids: ClientId[]): Promise<LoggedMessage[]> => {
      const found = await rows<LoggedMessage>(
        `SELECT m.* FROM ${clientIds} JOIN "Message" m ON ${sameClientId}`,
        ids,
      );
      return found.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
    },

    /** The rules' state of these conversations, held still until the commit. Ordered, so that two appends cannot deadlock. */
    lockConversations: (ids: number[]) =>
      rows<{ id: number; rulesRev: number }>(
        isPostgres
          ? `SELECT c.id, c."rulesRev" FROM "Conversation" c
             WHERE c.id IN (SELECT jsonb_array_elements_text(${parameter(tx)}::jsonb)::integer) ORDER BY c.id FOR NO KEY UPDATE`
          : `SELECT id, "rulesRev" FROM "Conversation" WHERE id IN (SELECT value FROM json_each(${parameter(tx)}))`,
        [...new Set(ids)],
      ),

    takeNumbers: (counts: { conversationId: number; n: number }[]) =>
      rows<NumberedConversation>(
        `UPDATE "Conversation" AS c SET "lastSeq" = c."lastSeq" + j."n", "lastRev" = c."lastRev" + j."n"
         FROM ${table({ conversationId: "integer", n: "integer" })} WHERE c."id" = j."conversationId"
         RETURNING "id", "lastSeq", "lastRev"`,
        counts,
      ),

    insertMessages: (messages: LoggedMessage[]) =>
      run(
        `INSERT INTO "Message" ("conversationId", "seq", "rev", "senderId", "clientMessageId", "kind", "body", "createdAt")
         SELECT j."conversationId", j."seq", j."rev", j."senderId", j."clientMessageId", j."kind", j."body", j."createdAt"
         FROM ${table({
           conversationId: "integer",
           seq: "integer",
           rev: "integer",
           senderId: "integer",
           clientMessageId: "text",
           kind: "text",
           body: "text",
           createdAt: "timestamp",
         })}`,
        // The adapter for SQLite writes times with a numeric offset; the same text keeps them comparable.
        messages.map((message) => ({
          ...message,
          createdAt: message.createdAt.toISOString().replace("Z", "+00:00"),
        })),
      ),

    /** Who sends has read what stood before. Forward only. */
    moveSendersRead: (messages: LoggedMessage[]) => {
      const latest = new Map(messages.map((m) => [`${m.conversationId}:${m.senderId}`, m]));
      return run(
        `UPDATE "Membership" AS m SET "readSeq" = j."seq"
         FROM ${table({ conversationId: "integer", senderId: "integer", seq: "integer" })}
         WHERE m."conversationId" = j."conversationId" AND m."userId" = j."senderId" AND m."readSeq" < j."seq"`,
        [...latest.values()].map(({ conversationId, senderId, seq }) => ({ conversationId, senderId, seq })),
      );
    },
  };
}
