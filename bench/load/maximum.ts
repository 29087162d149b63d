import type { Running } from "../peers/peer.ts";
import { sleep } from "./clock.ts";
import type { Fleet } from "./fleet.ts";
import { cpuSecondsOf } from "./processes.ts";
import { type Bracket, nextRate } from "./ramp.ts";
import { runStep, type StepBase, type StepResult } from "./step.ts";

export const STEP_SECONDS = 3;
/** What counts as keeping up. */
export const DELIVERED_AT_LEAST = 0.999;
export const P99_BELOW_MS = 500;

const STEPS_AT_MOST = 14;
/** Steps grow slower where the maximum is known from an earlier repetition. */
const growth = { unknown: 1.6, known: 1.15 };
const START_BELOW_KNOWN = 0.9;

/** Where to begin: a guess, or the maximum that an earlier repetition found. */
export type Start = { guess: number; known?: number | undefined };

/** Searches the highest rate at which nearly everything arrives, and in time. */
export async function findMaximum(
  target: { fleet: Fleet; server: Running },
  base: StepBase,
  { guess, known }: Start,
  onStep: (result: StepResult) => void,
): Promise<StepResult | null> {
  let bracket: Bracket = { best: null, bad: null };
  let best: StepResult | null = null;
  let rate: number | null = known === undefined ? guess : known * START_BELOW_KNOWN;
  for (let step = 0; step < STEPS_AT_MOST && rate !== null; step++) {
    const { result } = await runStep(target, { ...base, rate, seconds: STEP_SECONDS });
    onStep(result);
    const isPassed = keepsUp(result);
    if (isPassed) best = result;
    else await settle(target.server);
    if (result.lost > 0) break;
    const after = nextRate(bracket, { rate, isPassed }, known === undefined ? growth.unknown : growth.known);
    bracket = after.bracket;
    rate = after.next;
  }
  return best;
}

/** Whether a step counts as passed. */
export function keepsUp({ delivered, expected, latency }: StepResult): boolean {
  return delivered >= expected * DELIVERED_AT_LEAST && (latency.p99 ?? P99_BELOW_MS) < P99_BELOW_MS;
}

const SETTLE_LOOKS = 20;
const SETTLE_EVERY_MS = 500;
const IDLE_BELOW_SECONDS = 0.1;

/** Waits, at most ten seconds, until a server has worked off what an overload left behind. */
export async function settle(server: Running): Promise<void> {
  for (let look = 0; look < SETTLE_LOOKS; look++) {
    const before = cpuSecondsOf(server.roots());
    await sleep(SETTLE_EVERY_MS);
    if (cpuSecondsOf(server.roots()) - before < IDLE_BELOW_SECONDS) return;
  }
}
