import { databaseKind, type Tx } from "./database.ts";

/** What the two sides of a direct conversation may know of each other's reading. */
export type SharedRead = {
  conversationId: number;
  /** How far the person has read who asked. */
  ownReadSeq: number;
  peerId: number;
  peerReadSeq: number;
};

/**
 * The direct conversations in which a person and a friend both share what they read, in one statement; of one
 * conversation where it is named. Somebody who shares nothing, or is no friend any more, is not in it. Friendship is
 * a condition, not a join: SQLite would begin with it and look through all conversations for each friend.
 */
export function loadSharedReads(tx: Tx, personId: number, conversationId?: number): Promise<SharedRead[]> {
  const isPostgres = databaseKind(tx) === "postgres";
  const [who, where] = isPostgres ? ["$1", "$2"] : ["?", "?"];
  const sql = `SELECT own."conversationId", own."readSeq" AS "ownReadSeq",
      peer."userId" AS "peerId", peer."readSeq" AS "peerReadSeq"
    FROM "Membership" own
    JOIN "UserProfile" me ON me."id" = own."userId" AND me."sharesReads"
    JOIN "Membership" peer ON peer."conversationId" = own."conversationId" AND peer."userId" <> own."userId"
    JOIN "UserProfile" other ON other."id" = peer."userId" AND other."sharesReads"
    WHERE own."userId" = ${who} AND own."groupId" IS NULL AND EXISTS (
      SELECT 1 FROM "Friendship" f WHERE f."personId" = own."userId" AND f."friendId" = peer."userId")`;
  return conversationId === undefined
    ? tx.$queryRawUnsafe(sql, personId)
    : tx.$queryRawUnsafe(`${sql} AND own."conversationId" = ${where}`, personId, conversationId);
}

/** How far the friend in a direct conversation has read; null where that is not shared. */
export async function loadPeerRead(tx: Tx, personId: number, conversationId: number): Promise<number | null> {
  const [shared] = await loadSharedReads(tx, personId, conversationId);
  return shared?.peerReadSeq ?? null;
}
