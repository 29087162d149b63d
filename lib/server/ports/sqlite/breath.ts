import { setImmediate as nextTurn } from "node:timers/promises";

/** So long everything else waits for transactions that follow one another. */
const LONGEST_MS = 10;

/**
 * SQLite answers at once, so that a queue of transactions would never give this process's only thread away: no answer
 * would leave and nobody would be heard until the last of them is done. The returned function is awaited before each of
 * them, and lets the others in where they have waited long enough.
 */
export function openBreath(): () => Promise<void> {
  let at = performance.now();
  return async () => {
    if (performance.now() - at < LONGEST_MS) return;
    await nextTurn();
    at = performance.now();
  };
}
