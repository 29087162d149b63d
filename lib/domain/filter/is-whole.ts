import { type FoldedText, isJoined } from "./fold-text.ts";

/**
 * Whether the folded characters from `first` to `last` begin and end where words do: ass is found in "a s s", but not
 * in "class". Chinese has no spaces between words, so there every place will do.
 */
export function isWhole(folded: FoldedText, first: number, last: number): boolean {
  return !isJoined(folded, first - 1) && !isJoined(folded, last);
}
