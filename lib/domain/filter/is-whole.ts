import type { FoldedText } from "./fold-text.ts";

/** Letters and digits of which words consist that are written with spaces between them. */
const OF_A_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;

/**
 * Whether the folded characters from `first` to `last` begin and end where words do: ass is found in "a s s", but not
 * in "class". Chinese has no spaces between words, so there every place will do.
 */
export function isWhole(folded: FoldedText, first: number, last: number): boolean {
  return !isJoined(folded, first - 1) && !isJoined(folded, last);
}

/** Whether this character and the next one stand in one word, with nothing between them. */
function isJoined({ chars, starts, ends }: FoldedText, index: number): boolean {
  const [left, right] = [chars[index], chars[index + 1]];
  if (left === undefined || right === undefined) return false;
  if (!OF_A_WORD.test(left) || !OF_A_WORD.test(right)) return false;
  return (starts[index + 1] ?? 0) <= (ends[index] ?? 0);
}
