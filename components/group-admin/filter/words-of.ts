import { limits } from "#lib/contract/limits.ts";

/** What cannot be saved, and the word or number at fault. */
export type WordsFault =
  | { kind: "noWords" }
  | { kind: "unusable"; word: string }
  | { kind: "wordTooLong"; word: string; max: number }
  | { kind: "tooMany"; max: number }
  | { kind: "textTooLong"; max: number };

const BETWEEN_WORDS = /[\n\r,，、;；]+/u;
const SOMETHING_TO_FIND = /[\p{L}\p{N}]/u;
const SHOWN_CHARACTERS = 12;

/** The words in what somebody typed: one a line, or with commas between them; each once. */
export function wordsOf(text: string): string[] {
  const words = text.split(BETWEEN_WORDS).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ""))];
}

/** Why these words cannot be saved; null: they can. */
export function faultOf(words: readonly string[]): WordsFault | null {
  if (words.length === 0) return { kind: "noWords" };
  if (words.length > limits.filterWords) return { kind: "tooMany", max: limits.filterWords };
  for (const word of words) {
    const shown = word.slice(0, SHOWN_CHARACTERS);
    if (word.length > limits.filterWord.max)
      return { kind: "wordTooLong", word: shown, max: limits.filterWord.max };
    if (!SOMETHING_TO_FIND.test(word)) return { kind: "unusable", word: shown };
  }
  const length = words.reduce((sum, word) => sum + word.length, 0);
  return length > limits.filterText ? { kind: "textTooLong", max: limits.filterText } : null;
}
