import { nearSound } from "./near-sound.ts";
import type { Readings } from "./readings.ts";
import { isHan } from "./spell-text.ts";

/** A word spelled in letters. `cuts` are where its characters begin, and its end; null: it is found in letters alone. */
export type Spelling = { letters: string[]; cuts: ReadonlySet<number> | null };

/** One syllable alone is half the language: only words of more Chinese characters are looked for by sound. */
const LEAST_CHARACTERS = 2;

/**
 * How a folded word sounds: as it is read as a word, and where that differs, character by character (银行 is yin hang,
 * and 行 alone mostly xing). None for what has too few Chinese characters.
 */
export function spellingsOf(chars: readonly string[], readings: WordReadings): Spelling[] {
  return readingsOf(chars, readings).map(spellingOf);
}

/** The same in letters that are equal for what only sounds alike, as characters are heard and as letters are written. */
export function nearSpellingsOf(chars: readonly string[], readings: WordReadings): Spelling[] {
  return readingsOf(chars, readings).flatMap((syllables) => {
    const heard = spellingOf(syllables.map((syllable) => nearly([...syllable]).join("")));
    const written = nearly(syllables.flatMap((syllable) => [...syllable]));
    return written.join() === heard.letters.join() ? [heard] : [heard, { letters: written, cuts: null }];
  });
}

const nearly = (letters: readonly string[]) => nearSound(letters).map(({ letter }) => letter);

type WordReadings = Pick<Readings, "syllableOf" | "syllablesOf">;

function readingsOf(chars: readonly string[], { syllableOf, syllablesOf }: WordReadings): string[][] {
  if (chars.filter(isHan).length < LEAST_CHARACTERS) return [];
  const asWord = syllablesOf(chars);
  const one = chars.map((character, index) => (isHan(character) ? (asWord[index] ?? character) : character));
  const other = chars.map((character) => (isHan(character) ? syllableOf(character) : character));
  const isSame = one.join(" ") === other.join(" ");
  return isSame ? [one] : [one, other];
}

function spellingOf(syllables: readonly string[]): Spelling {
  const letters: string[] = [];
  const cuts = new Set<number>();
  for (const syllable of syllables) {
    cuts.add(letters.length);
    letters.push(...syllable);
  }
  cuts.add(letters.length);
  return { letters, cuts };
}
