import { limits } from "#lib/contract/limits.ts";
import { Refused } from "../command.ts";
import type { Tx } from "../ports/database.ts";

/**
 * A group has only so many words in its filters. `filterId` is the filter that gets these words; null: a new one.
 * @throws Refused too_many
 */
export async function refuseTooManyWords(
  tx: Tx,
  groupId: number,
  filterId: number | null,
  words: readonly string[],
): Promise<void> {
  const others = await tx.groupFilter.findMany({
    where: { groupId, ...(filterId !== null && { id: { not: filterId } }) },
    select: { words: true },
  });
  const counts = others.map((other) => (JSON.parse(other.words) as string[]).length);
  const max = limits.filterWordsPerGroup;
  if (counts.reduce((sum, count) => sum + count, words.length) > max)
    throw new Refused("too_many", { field: "words", params: { max } });
}
