import { FACES } from "#lib/contract/group/faces.ts";
import type { Tx } from "./database.ts";
import { unfold } from "./unfold.ts";

export type FaceRow = { conversationId: number; id: number; number: number; name: string };

const HIGHEST_ID = 2 ** 31 - 1;

/**
 * The owners of these groups, and the members with the lowest ids, in one statement. The index that names a membership
 * gives them in their order, so that of a group of thousands a handful are read.
 */
export function loadFaceRows(tx: Tx, conversationIds: readonly number[]): Promise<FaceRow[]> {
  return tx.$queryRawUnsafe<FaceRow[]>(
    `WITH wanted AS (SELECT j."id" FROM ${unfold(tx, { id: "integer" })}),
     places AS (
       SELECT m."conversationId", m."userId" FROM wanted
       JOIN "Membership" m ON m."conversationId" = wanted."id" AND m."userId" <= COALESCE((
         SELECT x."userId" FROM "Membership" x WHERE x."conversationId" = wanted."id"
         ORDER BY x."userId" LIMIT 1 OFFSET ${FACES - 1}), ${HIGHEST_ID})
       UNION
       SELECT g."conversationId", g."ownerId" FROM wanted JOIN "QQGroup" g ON g."conversationId" = wanted."id")
     SELECT places."conversationId", u."id", u."number", u."name"
     FROM places JOIN "UserProfile" u ON u."id" = places."userId"`,
    JSON.stringify(conversationIds.map((id) => ({ id }))),
  );
}
