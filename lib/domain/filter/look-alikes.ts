/** Small letters of other scripts, each with the Latin letter for which it is written. */
const pairs: readonly [string, string][] = [
  // Cyrillic
  ["авекмнорстухѕіјһԛԝ", "abekmhopctyxsijhqw"],
  // Greek
  ["αβεηικνορτυχ", "abenikvoptux"],
];

const letters: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([others, latin]) =>
    [...others].map((other, at): [string, string] => [other, latin[at] ?? other]),
  ),
);

const digits: ReadonlyMap<string, string> = new Map([
  ["0", "o"],
  ["1", "l"],
]);

/** The Latin letter that a small letter looks like; the letter itself where it looks like none. */
export const latinOf = (letter: string): string => letters.get(letter) ?? letter;

/** The letter that a digit stands for within a word; the digit itself where it is none. */
export const letterOf = (digit: string): string => digits.get(digit) ?? digit;
