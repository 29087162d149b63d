import { englishWords } from "./english-words.ts";
import { type FoldedText, runEnd } from "./fold-text.ts";

/**
 * Whether the folded characters from `first` to `last` are English words that can be read as pinyin, too: whoever writes
 * "women" does not mean 我们.
 */
export function isEnglish(folded: FoldedText, first: number, last: number): boolean {
  for (let at = first; at <= last; ) {
    const end = runEnd(folded, at);
    if (end > last || !englishWords.has(folded.chars.slice(at, end + 1).join(""))) return false;
    at = end + 1;
  }
  return true;
}
