import { cardText, type WireSharedGroup } from "#lib/contract/cards.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import type { Database } from "../ports/database.ts";

export type SharedGroup =
  | { body: string; card: WireSharedGroup; refusal: null }
  | { body: string; card: null; refusal: Refusal };

/**
 * The card of a group that somebody shares, as it is called now. Everybody may find any group, and so share it; one that
 * is disbanded cannot be told from one that never was.
 */
export async function findSharedGroup(db: Database, number: number): Promise<SharedGroup> {
  const group = await db.qQGroup.findUnique({ where: { number }, select: { name: true, disbandsAt: true } });
  if (!group || group.disbandsAt)
    return { body: "", card: null, refusal: { code: "share_not_available", params: { number } } };
  const card: WireSharedGroup = { type: "group", number, name: group.name };
  return { body: cardText(card), card, refusal: null };
}
