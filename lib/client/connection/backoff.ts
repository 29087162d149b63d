const FIRST_MS = 500;
const LAST_MS = 10_000;

/** How long to wait before the next try: at random, so that many clients do not come back at once; 0.5 to 10 s. */
export function retryDelayMs(attempt: number, random: () => number = Math.random): number {
  const most = Math.min(LAST_MS, 2 * FIRST_MS * 2 ** attempt);
  return Math.round(FIRST_MS + random() * (most - FIRST_MS));
}
