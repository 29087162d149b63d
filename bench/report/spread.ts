import type { Result } from "./results-file.ts";

/** The middle and the ends of a number of measurements. */
export type Spread = { n: number; median: number; min: number; max: number };

/** The spread of one figure over all repetitions that have it; null when none has. */
export function spreadOf(results: Result[], scenario: string, peer: string, key: string): Spread | null {
  const values = results
    .filter((result) => result.scenario === scenario && result.peer === peer)
    .map(({ figures }) => figures[key])
    .filter((value) => value !== null && value !== undefined)
    .sort((a, b) => a - b);
  const [min, max] = [values[0], values.at(-1)];
  const middle = [values[Math.floor((values.length - 1) / 2)], values[Math.ceil((values.length - 1) / 2)]];
  if (min === undefined || max === undefined) return null;
  return { n: values.length, median: ((middle[0] ?? min) + (middle[1] ?? max)) / 2, min, max };
}

/** A number with three digits that mean something; whole where it is large. */
export function showNumber(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString("en");
  return String(Number(value.toPrecision(3)));
}

/** `median (min–max)`, or the one number where there is no spread. */
export function showSpread(spread: Spread | null): string {
  if (!spread) return "–";
  const { median, min, max } = spread;
  const middle = showNumber(median);
  return min === max ? middle : `${middle} (${showNumber(min)}–${showNumber(max)})`;
}
