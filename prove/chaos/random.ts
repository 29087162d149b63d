/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next: () => number;
  /** True with this probability, 0 to 1. */
  chance: (probability: number) => boolean;
  /** A whole number from `least` to `most`, both included. */
  between: (least: number, most: number) => number;
  /** One of these; undefined when there are none. */
  pick: <T>(list: readonly T[]) => T | undefined;
  /** A stream of its own for this purpose, whatever else is drawn here. */
  fork: (purpose: string) => Random;
};

/** A stream of numbers from a seed (Mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    chance: (probability) => next() < probability,
    between,
    pick: (list) => list[between(0, list.length - 1)],
    fork: (purpose) => seeded(hash(`${seed}:${purpose}`)),
  };
}

/** A number for a text (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}
