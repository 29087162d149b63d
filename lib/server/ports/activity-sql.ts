import type { RowTime } from "../presenting/iso-text.ts";
import { type Database, databaseKind, type Tx } from "./database.ts";
import { sqlOf } from "./sql-of.ts";

/** Of one group, messages after `afterSeq` up to `upToSeq`. */
export type Stretch = { conversationId: number; afterSeq: number; upToSeq: number };

/** The hour (since 1970, in UTC) in which a message was sent. */
export const hourOf = {
  sqlite: `(CAST(strftime('%s', m."createdAt") AS INTEGER) / 3600)`,
  postgres: `CAST(floor(extract(epoch FROM m."createdAt") / 3600) AS integer)`,
};

/** Takes $1 to $3. */
export const stretch = `m."conversationId" = $1 AND m."seq" > $2 AND m."seq" <= $3`;

/** Adds the messages of a stretch to the hours in which they were sent. */
const addHours = (hour: string) => `
  INSERT INTO "SpeakingHour" ("conversationId", "hour", "userId", "messages", "lastSeq")
  SELECT m."conversationId", ${hour}, m."senderId", COUNT(*), MAX(m."seq") FROM "Message" m WHERE ${stretch}
  GROUP BY m."conversationId", ${hour}, m."senderId"
  ON CONFLICT ("conversationId", "hour", "userId") DO UPDATE SET
    "messages" = "SpeakingHour"."messages" + excluded."messages", "lastSeq" = excluded."lastSeq"`;

/** Brings the activity of those who spoke in a stretch up to date. Who left and came back begins anew. */
const COUNT_ACTIVITY = `
  UPDATE "Membership" SET
    "lastSpokeAt" = CASE WHEN s."seq" > "Membership"."joinedSeq" THEN s."at" ELSE "Membership"."lastSpokeAt" END,
    "activeHours" = (SELECT COUNT(*) FROM "SpeakingHour" h WHERE h."conversationId" = $1
      AND h."userId" = "Membership"."userId" AND h."lastSeq" > "Membership"."joinedSeq")
  FROM (SELECT m."senderId", MAX(m."seq") AS "seq", MAX(m."createdAt") AS "at"
    FROM "Message" m WHERE ${stretch} GROUP BY m."senderId") AS s
  WHERE "Membership"."conversationId" = $1 AND "Membership"."userId" = s."senderId"`;

/** Counts the messages of a stretch, once: who calls it holds the conversation's row locked and moves talliedSeq. */
export async function tallyStretch(tx: Tx, { conversationId, afterSeq, upToSeq }: Stretch): Promise<void> {
  for (const statement of [addHours(hourOf[databaseKind(tx)]), COUNT_ACTIVITY])
    await runNumbered(tx, statement, [conversationId, afterSeq, upToSeq]);
}

/** The typed client hands SQLite its parameters one for each mark, in order. */
async function runNumbered(tx: Tx, sql: string, parameters: readonly number[]): Promise<void> {
  if (databaseKind(tx) === "postgres") {
    await tx.$executeRawUnsafe(sql, ...parameters);
    return;
  }
  const inOrder: number[] = [];
  const marked = sql.replace(/\$(\d+)/g, (_mark, number) => {
    inOrder.push(parameters[Number(number) - 1] ?? 0);
    return "?";
  });
  await tx.$executeRawUnsafe(marked, ...inOrder);
}

/** Groups in which something was said since it was counted last, by id. */
export async function findUntallied(db: Database, afterId: number, most: number): Promise<number[]> {
  const rows = await sqlOf(db).read<{ id: number }>(
    `SELECT c."id" FROM "QQGroup" g JOIN "Conversation" c ON c."id" = g."conversationId"
     WHERE c."lastSeq" > g."talliedSeq" AND c."id" > $1 ORDER BY c."id" LIMIT ${most}`,
    [afterId],
  );
  return rows.map(({ id }) => id);
}

export type SpokenRow = { userId: number; seq: number; lastSpokeAt: RowTime };

/** Who has spoken in a stretch, and when last. */
export function loadSpokenIn(tx: Tx, { conversationId, afterSeq, upToSeq }: Stretch): Promise<SpokenRow[]> {
  return sqlOf(tx).read<SpokenRow>(
    `SELECT m."senderId" AS "userId", MAX(m."seq") AS "seq", MAX(m."createdAt") AS "lastSpokeAt" FROM "Message" m
     WHERE ${stretch} GROUP BY m."senderId"`,
    [conversationId, afterSeq, upToSeq],
  );
}
