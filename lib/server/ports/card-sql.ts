import type { Tx } from "./database.ts";
import { unfold } from "./unfold.ts";

/** Writes what these members of a group are called in it, in one statement however many they are. */
export async function writeCards(
  tx: Tx,
  conversationId: number,
  cards: Iterable<readonly [userId: number, card: string]>,
): Promise<void> {
  const rows = [...cards].map(([userId, card]) => ({ conversationId, userId, card }));
  const table = unfold(tx, { conversationId: "integer", userId: "integer", card: "text" });
  await tx.$executeRawUnsafe(
    `UPDATE "Membership" SET "card" = j."card" FROM ${table}
     WHERE "Membership"."conversationId" = j."conversationId" AND "Membership"."userId" = j."userId"`,
    JSON.stringify(rows),
  );
}
