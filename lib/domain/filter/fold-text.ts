import { latinOf, letterOf } from "./look-alikes.ts";

/**
 * A text as words are looked for in it: its characters folded one by one, and of each where it stands in the text,
 * in UTF-16 code units. One character may fold to several, or to none.
 */
export type FoldedText = { chars: string[]; starts: number[]; ends: number[] };

/** What stands between the characters of a word without making it another word: signs, spaces, what is not seen. */
const DROPPED = /[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu;
const [FIRST_HAN, LAST_HAN] = ["\u4e00", "\u9fff"];
const LATIN = /\p{Script=Latin}/u;
/** Letters and digits of which words consist that are written with spaces between them. */
const OF_A_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u;

/**
 * Folds a text for looking for words: width, case, accents, traditional and simplified count as the same, and so do
 * letters that look alike; spaces, signs and invisible characters are left out. `simplified` gives one character's
 * simplified form.
 */
export function foldText(text: string, simplified: (character: string) => string): FoldedText {
  const folded: FoldedText = { chars: [], starts: [], ends: [] };
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    for (const one of foldCharacter(character)) {
      folded.chars.push(latinOf(simplified(one)));
      folded.starts.push(start);
      folded.ends.push(end);
    }
    start = end;
  }
  foldDigits(folded);
  return folded;
}

function foldCharacter(character: string): string {
  if (character >= FIRST_HAN && character <= LAST_HAN) return character;
  return character.normalize("NFKD").toLowerCase().replace(DROPPED, "");
}

/** b00k is book; a number is a number. */
function foldDigits(folded: FoldedText): void {
  const { chars } = folded;
  for (let first = 0; first < chars.length; ) {
    const last = runEnd(folded, first);
    const run = chars.slice(first, last + 1);
    if (run.some((char) => LATIN.test(char)))
      run.forEach((char, at) => {
        chars[first + at] = letterOf(char);
      });
    first = last + 1;
  }
}

/** Where the letters and digits end that begin at `index` and have nothing between them: there, if none do. */
export function runEnd(folded: FoldedText, index: number): number {
  let last = index;
  while (isJoined(folded, last)) last++;
  return last;
}

/** Whether this character and the next one stand in one word, with nothing between them. */
export function isJoined({ chars, starts, ends }: FoldedText, index: number): boolean {
  const [left, right] = [chars[index], chars[index + 1]];
  if (left === undefined || right === undefined) return false;
  if (!OF_A_WORD.test(left) || !OF_A_WORD.test(right)) return false;
  return (starts[index + 1] ?? 0) <= (ends[index] ?? 0);
}
