import { type FoldedText, runEnd } from "./fold-text.ts";
import { nearSound } from "./near-sound.ts";

/** A folded text as it is spelled in letters, and of which folded characters each letter is: from the first to the last. */
export type SpelledText = { letters: string[]; charOf: number[]; lastOf: number[] };

const HAN = /\p{Script=Han}/u;

/** Whether a folded character is a Chinese one. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}

/** Spells Chinese characters by their syllables; whatever else stands in the text stays as it is. */
export function spellText({ chars }: FoldedText, syllableOf: (character: string) => string): SpelledText {
  const spelled: SpelledText = { letters: [], charOf: [], lastOf: [] };
  chars.forEach((character, index) => {
    for (const letter of isHan(character) ? syllableOf(character) : character)
      add(spelled, letter, index, index);
  });
  return spelled;
}

/** The same, in letters that are equal for what only sounds alike. */
export function spellNearly(folded: FoldedText, syllableOf: (character: string) => string): SpelledText {
  const spelled: SpelledText = { letters: [], charOf: [], lastOf: [] };
  const { chars } = folded;
  for (let first = 0; first < chars.length; ) {
    const last = runEnd(folded, first);
    const char = chars[first] ?? "";
    if (isHan(char))
      for (const { letter } of nearSound([...syllableOf(char)])) add(spelled, letter, first, first);
    else
      for (const near of nearSound(chars.slice(first, last + 1)))
        add(spelled, near.letter, first + near.first, first + near.last);
    first = last + 1;
  }
  return spelled;
}

function add({ letters, charOf, lastOf }: SpelledText, letter: string, first: number, last: number): void {
  letters.push(letter);
  charOf.push(first);
  lastOf.push(last);
}

/**
 * Whether the letters from `from` up to `to` are whole characters of the text, and each Chinese one of them is exactly
 * one syllable of the word: 西安 (xi an) is not 先 (xian). `cuts` are where the word's syllables begin, and its end; null:
 * no Chinese one may be among them.
 */
export function isSyllableBySyllable(
  { charOf }: SpelledText,
  chars: readonly string[],
  { from, to, cuts }: { from: number; to: number; cuts: ReadonlySet<number> | null },
): boolean {
  if (from > 0 && charOf[from - 1] === charOf[from]) return false;
  if (charOf[to] !== undefined && charOf[to] === charOf[to - 1]) return false;
  for (let at = from; at < to; at++) {
    const char = charOf[at];
    const isBeginning = at === from || charOf[at - 1] !== char;
    const isChinese = char !== undefined && isHan(chars[char]);
    if (cuts === null) {
      if (isChinese) return false;
      continue;
    }
    if (isChinese && isBeginning !== cuts.has(at - from)) return false;
    // A Chinese character ends where a syllable ends, also before a letter.
    if (isBeginning && at > from && isHan(chars[charOf[at - 1] ?? -1]) && !cuts.has(at - from)) return false;
  }
  return true;
}
