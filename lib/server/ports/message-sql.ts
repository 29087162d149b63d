import type { ChangeRow, MessageRow } from "../presenting/rows.ts";
import type { Tx } from "./database.ts";
import { parameter, unfold } from "./unfold.ts";

/** A stretch of one conversation's changes: revs above `afterRev` up to `upToRev`, messages above `afterSeq`. */
export type RevRange = { conversationId: number; afterRev: number; upToRev: number; afterSeq: number };

const rangeColumns = {
  conversationId: "integer",
  afterRev: "integer",
  upToRev: "integer",
  afterSeq: "integer",
} as const;

/** The last message of each conversation of a person that the person may see, in one statement. */
export async function loadLastMessages(tx: Tx, personId: number): Promise<MessageRow[]> {
  return tx.$queryRawUnsafe<MessageRow[]>(
    `SELECT m.* FROM "Membership" p
     JOIN "Conversation" c ON c."id" = p."conversationId"
     JOIN "Message" m ON m."conversationId" = c."id" AND m."seq" = c."lastSeq" AND m."seq" > p."joinedSeq"
     WHERE p."userId" = ${parameter(tx)}`,
    personId,
  );
}

/** The messages in these ranges, each conversation's ascending by seq, in one statement. */
export async function loadMessageRanges(tx: Tx, ranges: RevRange[]): Promise<MessageRow[]> {
  if (ranges.length === 0) return [];
  return tx.$queryRawUnsafe<MessageRow[]>(
    `SELECT m.* FROM ${unfold(tx, rangeColumns)}
     JOIN "Message" m ON m."conversationId" = j."conversationId"
       AND m."rev" > j."afterRev" AND m."rev" <= j."upToRev" AND m."seq" > j."afterSeq"
     ORDER BY m."conversationId", m."seq"`,
    JSON.stringify(ranges),
  );
}

/** The changes that are no messages in these ranges, each conversation's ascending by rev, in one statement. */
export async function loadChangeRanges(tx: Tx, ranges: RevRange[]): Promise<ChangeRow[]> {
  if (ranges.length === 0) return [];
  return tx.$queryRawUnsafe<ChangeRow[]>(
    `SELECT c.* FROM ${unfold(tx, rangeColumns)}
     JOIN "ConversationChange" c ON c."conversationId" = j."conversationId"
       AND c."rev" > j."afterRev" AND c."rev" <= j."upToRev" AND c."afterSeq" >= j."afterSeq"
     ORDER BY c."conversationId", c."rev"`,
    JSON.stringify(ranges),
  );
}
