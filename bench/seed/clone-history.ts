import { type Database, databaseKind, transaction } from "#lib/server/ports/database.ts";

const COPIES_AT_A_TIME = 50;

/**
 * Makes a history `times` as long by copying what is there after itself, numbered on; for a server that is stopped.
 * Copies differ in their numbers and ids alone.
 */
export async function cloneHistory(db: Database, conversationId: number, times: number): Promise<void> {
  const { lastSeq } = await db.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { lastSeq: true },
  });
  for (let copy = 1; copy < times; copy += COPIES_AT_A_TIME) {
    const last = Math.min(times - 1, copy + COPIES_AT_A_TIME - 1);
    await transaction(db, (tx) =>
      tx.$executeRawUnsafe(copySql(databaseKind(tx) === "postgres", { conversationId, lastSeq, copy, last })),
    );
  }
  const added = lastSeq * (times - 1);
  await db.conversation.update({
    where: { id: conversationId },
    data: { lastSeq: { increment: added }, lastRev: { increment: added } },
  });
  await db.$executeRawUnsafe("ANALYZE");
}

type Copies = { conversationId: number; lastSeq: number; copy: number; last: number };

/** All values are numbers made here. */
function copySql(isPostgres: boolean, { conversationId, lastSeq, copy, last }: Copies): string {
  const copies = isPostgres
    ? `(SELECT generate_series(${copy}, ${last}) AS i) k`
    : `(WITH RECURSIVE n(i) AS (SELECT ${copy} UNION ALL SELECT i + 1 FROM n WHERE i < ${last}) SELECT i FROM n) k`;
  return `INSERT INTO "Message" ("conversationId", "seq", "rev", "senderId", "clientMessageId", "kind", "body", "createdAt")
    SELECT m."conversationId", m."seq" + k.i * ${lastSeq}, m."rev" + k.i * ${lastSeq}, m."senderId",
      m."clientMessageId" || '-' || k.i, m."kind", m."body", m."createdAt"
    FROM ${copies} CROSS JOIN "Message" m
    WHERE m."conversationId" = ${conversationId} AND m."seq" <= ${lastSeq} ORDER BY k.i, m."seq"`;
}
