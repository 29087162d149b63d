/** A letter that is left of some letters, and which of them it stands for, from the first to the last. */
export type NearLetter = { letter: string; first: number; last: number };

const VOWEL = /[aeiouv]/;

/**
 * Letters as those hear them to whom zh and z, ch and c, sh and s, l and n, f and h, and -ng and -n sound alike
 * (模糊音). Done to the text and to the word alike: what comes out equal sounds alike.
 */
export function nearSound(letters: readonly string[]): NearLetter[] {
  const near: NearLetter[] = [];
  for (let at = 0; at < letters.length; ) {
    const [letter = "", next = "", third = ""] = letters.slice(at, at + 3);
    const isPair = isRetroflex(letter, next) || (letter === "n" && next === "g" && !VOWEL.test(third));
    const last = isPair ? at + 1 : at;
    near.push({ letter: alike(letter, next), first: at, last });
    at = last + 1;
  }
  return near;
}

const isRetroflex = (letter: string, next: string) => next === "h" && /[zcs]/.test(letter);

/** n is l where it begins a syllable, which is where a vowel follows. */
function alike(letter: string, next: string): string {
  if (letter === "f") return "h";
  return letter === "n" && VOWEL.test(next) ? "l" : letter;
}
