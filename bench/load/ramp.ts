/** What the search for the highest rate a server keeps up with knows. */
export type Bracket = { best: number | null; bad: number | null };

const CLOSE_ABOVE_BEST = 1.12;
const CLOSE_BELOW_BAD = 1.16;
const SLOWEST = 0.5;

/**
 * The next rate to try after one that went well or not, or null when the maximum is known closely enough: faster by
 * `growth` until something fails, then in the middle (geometrically) of what went well and what did not.
 */
export function nextRate(
  { best, bad }: Bracket,
  tried: { rate: number; isPassed: boolean },
  growth: number,
): { bracket: Bracket; next: number | null } {
  if (tried.isPassed) {
    const bracket = { best: tried.rate, bad };
    if (bad === null) return { bracket, next: tried.rate * growth };
    return { bracket, next: bad / tried.rate < CLOSE_ABOVE_BEST ? null : Math.sqrt(tried.rate * bad) };
  }
  const bracket = { best, bad: tried.rate };
  if (best === null) return { bracket, next: tried.rate / 2 < SLOWEST ? null : tried.rate / 2 };
  return { bracket, next: tried.rate / best < CLOSE_BELOW_BAD ? null : Math.sqrt(best * tried.rate) };
}
