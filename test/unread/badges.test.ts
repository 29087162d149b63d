import fc from "fast-check";
import { expect, test } from "vitest";
import { openWorld } from "../world.ts";
import { type Counts, live, losses, type Step, talk, verbs } from "./history.ts";

const STEPS = 120;
const RUNS = 2;
/** TEST_SEED tries other histories. */
const SEED = Number(process.env.TEST_SEED ?? 20_261_121);

/** Where only messages and positions change, nothing but the heads tells a device what it has missed. */
const kinds: [string, readonly Step["verb"][]][] = [
  ["everything happens", verbs],
  ["people only talk and read", talk],
];

/**
 * Whatever happens to messages, memberships and events, the badges of a device that has caught up are what the
 * database says, they are never below zero, and no position goes back. When it fails, the seed and the path that lead
 * there are printed.
 */
test.each(kinds)("badges equal lastSeq − max(readSeq, joinedSeq) wherever %s", async (_kind, chosen) => {
  const counts: Counts = { sent: 0, read: 0, lost: 0, caughtUp: 0 };
  const step = fc.record({
    verb: fc.constantFrom(...chosen),
    device: fc.nat(4),
    pick: fc.nat(10_000),
    lost: losses,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS, size: "max" }), async (steps) => {
      const world = await openWorld({ limitFactor: 1_000 });
      try {
        await live(world, steps, counts);
      } finally {
        await world.close();
      }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  // A history in which nothing happens proves nothing.
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(10);
});
