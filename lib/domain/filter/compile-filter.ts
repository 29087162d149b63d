import type { FilterAction } from "../../contract/group/filter-actions.ts";
import { buildAutomaton } from "./automaton.ts";
import { type FoldedText, foldText } from "./fold-text.ts";
import { isEnglish } from "./is-english.ts";
import { isWhole } from "./is-whole.ts";
import type { Readings } from "./readings.ts";
import { isSyllableBySyllable, spellNearly, spellText } from "./spell-text.ts";
import { nearSpellingsOf, spellingsOf } from "./spellings-of.ts";

/** A list of words, and what becomes of a message with one of them. */
export type FilterSpec = {
  name: string;
  action: FilterAction;
  silenceSeconds: number;
  matchesHomophones: boolean;
  /** Where sounds count: so do those that are only alike. */
  matchesNearSounds: boolean;
  words: readonly string[];
};

/** A word that was found: of the longest that end at one place. Places are UTF-16 code units of the text. */
export type FilterMatch = {
  filter: FilterSpec;
  word: string;
  start: number;
  length: number;
  /** What stands there only sounds like the word. */
  isBySound: boolean;
};

export type WordFilter = { find: (text: string) => FilterMatch[] };

type Word = { filter: FilterSpec; word: string; chars: string[] };

/** Makes the filters of a group ready: finding takes one pass over a text, however many words there are. */
export function compileFilter(specs: readonly FilterSpec[], readings: Readings): WordFilter {
  const fold = (text: string) => foldText(text, readings.simplified);
  const words = specs.flatMap((filter) =>
    filter.words.map((word): Word => ({ filter, word, chars: fold(word).chars })),
  );
  const findWritten = writtenFinder(words);
  const isNear = ({ filter }: Word) => filter.matchesNearSounds;
  const spoken = words.filter(({ filter }) => filter.matchesHomophones);
  const findSpoken = [
    spokenFinder(
      spoken.filter((word) => !isNear(word)),
      readings,
      { spell: spellText, of: spellingsOf },
    ),
    spokenFinder(spoken.filter(isNear), readings, { spell: spellNearly, of: nearSpellingsOf }),
  ];
  return {
    find(text) {
      const folded = fold(text);
      const matches = new Matches(folded);
      findWritten(folded, matches);
      for (const find of findSpoken) find(folded, matches);
      return matches.list.sort((a, b) => a.start - b.start || b.length - a.length);
    },
  };
}

/** What was found in one text; for each filter at most one word that ends at a place. */
class Matches {
  readonly list: FilterMatch[] = [];
  readonly #folded: FoldedText;
  readonly #ends = new Map<FilterSpec, Set<number>>();

  constructor(folded: FoldedText) {
    this.#folded = folded;
  }

  /** Takes in a word found from one folded character to another, if it is a whole one. */
  add({ filter, word }: Word, first: number, last: number, isBySound: boolean): void {
    const ends = this.#ends.get(filter) ?? new Set();
    if (ends.has(last) || !isWhole(this.#folded, first, last)) return;
    this.#ends.set(filter, ends.add(last));
    const start = this.#folded.starts[first] ?? 0;
    this.list.push({ filter, word, start, length: (this.#folded.ends[last] ?? start) - start, isBySound });
  }
}

function writtenFinder(words: readonly Word[]) {
  const automaton = buildAutomaton(words.map(({ chars }) => chars));
  return ({ chars }: FoldedText, matches: Matches): void =>
    automaton.scan(chars, (pattern, end) => {
      const word = words[pattern];
      if (word) matches.add(word, end - word.chars.length, end - 1, false);
    });
}

/** How a text is spelled, and a word. */
type Spelling = { spell: typeof spellText; of: typeof spellingsOf };

function spokenFinder(words: readonly Word[], readings: Readings, { spell, of }: Spelling) {
  const patterns = words.flatMap((word) => of(word.chars, readings).map((found) => ({ word, ...found })));
  if (patterns.length === 0) return () => {};
  const automaton = buildAutomaton(patterns.map(({ letters }) => letters));
  return (folded: FoldedText, matches: Matches): void => {
    const spelled = spell(folded, readings.syllableOf);
    automaton.scan(spelled.letters, (index, to) => {
      const pattern = patterns[index];
      if (!pattern) return;
      const from = to - pattern.letters.length;
      if (!isSyllableBySyllable(spelled, folded.chars, { from, to, cuts: pattern.cuts })) return;
      const [first, last] = [spelled.charOf[from] ?? 0, spelled.lastOf[to - 1] ?? 0];
      if (!isEnglish(folded, first, last)) matches.add(pattern.word, first, last, true);
    });
  };
}
