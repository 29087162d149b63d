import type { FoldedText } from "./fold-text.ts";

/** A folded text as it is spelled in letters, and of which folded character each letter is. */
export type SpelledText = { letters: string[]; charOf: number[] };

const HAN = /\p{Script=Han}/u;

/** Whether a folded character is a Chinese one. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}

/** Spells Chinese characters by their syllables; whatever else stands in the text stays as it is. */
export function spellText({ chars }: FoldedText, syllableOf: (character: string) => string): SpelledText {
  const spelled: SpelledText = { letters: [], charOf: [] };
  chars.forEach((character, index) => {
    for (const letter of isHan(character) ? syllableOf(character) : character) {
      spelled.letters.push(letter);
      spelled.charOf.push(index);
    }
  });
  return spelled;
}

/**
 * Whether the letters from `from` up to `to` are whole characters of the text, and each Chinese one of them is exactly
 * one syllable of the word: 西安 (xi an) is not 先 (xian). `cuts` are where the word's syllables begin, and its end.
 */
export function isSyllableBySyllable(
  { charOf }: SpelledText,
  chars: readonly string[],
  { from, to, cuts }: { from: number; to: number; cuts: ReadonlySet<number> },
): boolean {
  if (from > 0 && charOf[from - 1] === charOf[from]) return false;
  if (charOf[to] !== undefined && charOf[to] === charOf[to - 1]) return false;
  for (let at = from; at < to; at++) {
    const char = charOf[at];
    const isBeginning = at === from || charOf[at - 1] !== char;
    const isChinese = char !== undefined && isHan(chars[char]);
    if (isChinese && isBeginning !== cuts.has(at - from)) return false;
    // A Chinese character ends where a syllable ends, also before a letter.
    if (isBeginning && at > from && isHan(chars[charOf[at - 1] ?? -1]) && !cuts.has(at - from)) return false;
  }
  return true;
}
