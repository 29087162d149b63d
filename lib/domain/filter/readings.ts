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

/** More characters than are in use, and the words of some groups. */
const MOST_REMEMBERED = 30_000;

/** Remembers what was asked for; when it has become too much, it begins anew. */
function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const value = known.get(text) ?? read(text);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(text, value);
    return value;
  };
}

const simplified = remembering(toSimplified);
const syllableOf = remembering((character) => pinyin(character, withoutTones)[0] ?? character);
const syllablesOf = remembering((word) => pinyin(word, withoutTones));

/** Readings by the dictionaries of opencc-js and pinyin-pro, which are large: load this file when it is needed. */
export const readings: Readings = {
  simplified: (character) => (isHan(character) ? simplified(character) : character),
  syllableOf,
  syllablesOf(word) {
    const syllables = syllablesOf(word.join(""));
    return syllables.length === word.length ? syllables : word.map(syllableOf);
  },
};
