import { setTimeout } from "node:timers/promises";

/**
 * How much longer than a commit and its delivery took the next one lets others gather. Delivering is one write
 * for each receiver and commit, however many messages the commit brings, so under load fewer and fuller commits
 * are what makes room; the price is a few milliseconds, only when there is company.
 */
const GATHER_FACTOR = 4;
/** Nobody notices this. */
const MOST_GATHER_MS = 40;

/**
 * When the next commit may begin. A lone message never waits: only a commit that was shared by several makes the
 * next one gather, the longer the more it cost.
 */
export function openPace() {
  let notBefore = 0;

  return {
    /** Resolves when the next commit may begin. */
    async wait(): Promise<void> {
      const restMs = notBefore - performance.now();
      if (restMs >= 1) await setTimeout(restMs);
    },
    /** Notes that a commit of this many messages begins; call what it returns when everything is delivered. */
    begin(size: number): () => void {
      const begunAt = performance.now();
      return () => {
        const endedAt = performance.now();
        const gatherMs = Math.min(MOST_GATHER_MS, (endedAt - begunAt) * GATHER_FACTOR * (1 - 1 / size));
        notBefore = endedAt + gatherMs;
      };
    },
  };
}
