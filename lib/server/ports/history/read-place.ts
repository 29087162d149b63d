import type { DirectSql } from "../direct.ts";
import type { PageSpan } from "./found-page.ts";

/** Where a conversation stands, and from where on a member may read it. */
export type Place = { rulesRev: number; lastRev: number; joinedSeq: number };

const PLACE = `
  SELECT c."rulesRev", c."lastRev", m."joinedSeq"
  FROM "Membership" m JOIN "Conversation" c ON c."id" = m."conversationId"
  WHERE m."conversationId" = $1 AND m."userId" = $2`;

/** The place of a member; null for who is none. */
export async function readPlace(
  sql: DirectSql,
  { conversationId, personId }: Pick<PageSpan, "conversationId" | "personId">,
): Promise<Place | null> {
  const [place] = await sql.readLists<[number, number, number]>(PLACE, [conversationId, personId]);
  return place ? { rulesRev: place[0], lastRev: place[1], joinedSeq: place[2] } : null;
}
