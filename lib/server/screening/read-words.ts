import { setImmediate as nextTurn } from "node:timers/promises";
import type { FilterSpec } from "#lib/domain/filter/compile-filter.ts";
import { foldText } from "#lib/domain/filter/fold-text.ts";
import type { Readings } from "#lib/domain/filter/readings.ts";

/** Takes some milliseconds: as long as others may well wait. */
const WORDS_AT_ONCE = 100;

/**
 * Looks up how the words of filters are read, so that `readings` knows it: of thousands of words that takes a while, and
 * everybody else comes in between.
 */
export async function readWords(specs: readonly FilterSpec[], readings: Readings): Promise<void> {
  const words = specs.filter(({ matchesHomophones }) => matchesHomophones).flatMap((spec) => spec.words);
  for (let at = 0; at < words.length; at += WORDS_AT_ONCE) {
    for (const word of words.slice(at, at + WORDS_AT_ONCE))
      readings.syllablesOf(foldText(word, readings.simplified).chars);
    await nextTurn();
  }
}
