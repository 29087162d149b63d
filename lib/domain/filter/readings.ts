import { Converter } from "opencc-js/t2cn";
import { pinyin } from "pinyin-pro";
import { isHan } from "./spell-text.ts";

/** What is known of Chinese characters. */
export type Readings = {
  /** One character in its simplified form. */
  simplified: (character: string) => string;
  /** How one Chinese character is mostly read, without its tone. */
  syllableOf: (character: string) => string;
  /** How each of these characters is read within the word they make. */
  syllablesOf: (word: readonly string[]) => string[];
};

const toSimplified = Converter({ from: "t", to: "cn" });
const withoutTones = { toneType: "none", type: "array", v: true } as const;

/** Remembers what was asked for each character: there are some thousand in use. */
function remembering(read: (character: string) => string): (character: string) => string {
  const known = new Map<string, string>();
  return (character) => {
    const value = known.get(character) ?? read(character);
    known.set(character, value);
    return value;
  };
}

const simplified = remembering(toSimplified);
const syllableOf = remembering((character) => pinyin(character, withoutTones)[0] ?? character);

/** Readings by the dictionaries of opencc-js and pinyin-pro, which are large: load this file when it is needed. */
export const readings: Readings = {
  simplified: (character) => (isHan(character) ? simplified(character) : character),
  syllableOf,
  syllablesOf(word) {
    const syllables = pinyin(word.join(""), withoutTones);
    return syllables.length === word.length ? syllables : word.map(syllableOf);
  },
};
