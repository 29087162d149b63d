import type { RevRange } from "../ports/message-sql.ts";

/** A conversation one is a member of, and since when. */
export type Place = { conversationId: number; joinedSeq: number; joinedAt: Date; lastRev: number };

export type Plan = {
  conversationId: number;
  /** What to read; null when there is nothing, or too much. */
  range: RevRange | null;
  /** The cursor afterwards. */
  rev: number;
  isComplete: boolean;
  isTooFar: boolean;
};

/** Further behind than this, the latest page of history is cheaper than every change. */
const TOO_FAR_REVS = 2_000;
/** Over all conversations of one answer. */
const BUDGET_REVS = 2_000;

/**
 * Decides what one answer holds. Each rev belongs to at most one message or notice, so a stretch of `page` revs is
 * never more than a page, and one statement can read the stretches of all conversations. What the budget does not
 * reach is answered with its old cursor: ask again.
 */
export function planChanges(
  cursors: { conversationId: number; sinceRev: number }[],
  places: Map<number, Place>,
  page: number,
): Plan[] {
  let budget = BUDGET_REVS;
  const plans = new Map<number, Plan>();
  for (const { conversationId, sinceRev } of cursors) {
    const place = places.get(conversationId);
    if (!place || plans.has(conversationId)) continue;
    const plan = planOne(place, sinceRev, Math.min(page, budget));
    if (plan.range) budget -= plan.range.upToRev - plan.range.afterRev;
    plans.set(conversationId, plan);
  }
  return [...plans.values()];
}

function planOne({ conversationId, lastRev, joinedSeq }: Place, sinceRev: number, most: number): Plan {
  const behind = lastRev - sinceRev;
  // A cursor from the future belongs to a database that was restored from a backup since.
  if (behind > TOO_FAR_REVS || behind < 0)
    return { conversationId, range: null, rev: lastRev, isComplete: true, isTooFar: true };
  const upToRev = sinceRev + Math.min(behind, most);
  const range =
    upToRev > sinceRev ? { conversationId, afterRev: sinceRev, upToRev, afterSeq: joinedSeq } : null;
  return { conversationId, range, rev: upToRev, isComplete: upToRev === lastRev, isTooFar: false };
}
