/**
 * A text as words are looked for in it: its characters folded one by one, and of each where it stands in the text,
 * in UTF-16 code units. One character may fold to several, or to none.
 */
export type FoldedText = { chars: string[]; starts: number[]; ends: number[] };

/** What stands between the characters of a word without making it another word: signs, spaces, what is not seen. */
const DROPPED = /[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu;
const [FIRST_HAN, LAST_HAN] = ["\u4e00", "\u9fff"];

/**
 * Folds a text for looking for words: width, case, accents, traditional and simplified count as the same; spaces,
 * signs and invisible characters are left out. `simplified` gives one character's simplified form.
 */
export function foldText(text: string, simplified: (character: string) => string): FoldedText {
  const folded: FoldedText = { chars: [], starts: [], ends: [] };
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    for (const one of foldCharacter(character)) {
      folded.chars.push(simplified(one));
      folded.starts.push(start);
      folded.ends.push(end);
    }
    start = end;
  }
  return folded;
}

function foldCharacter(character: string): string {
  if (character >= FIRST_HAN && character <= LAST_HAN) return character;
  return character.normalize("NFKD").toLowerCase().replace(DROPPED, "");
}
