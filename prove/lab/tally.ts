import type { Findings } from "./audit.ts";
import type { Crowd } from "./crowd.ts";

/** The worst of each finding, over all audits: what was found once must not be forgotten. */
export function worstOf(all: readonly Findings[]): Findings {
  const worst = { lost: 0, duplicated: 0, outOfOrder: 0, holes: 0, ahead: 0 };
  for (const findings of all) {
    for (const key of Object.keys(worst) as (keyof Findings)[])
      worst[key] = Math.max(worst[key], findings[key]);
  }
  return worst;
}

/** What a crowd has done and been told. */
export function countCrowd({ members, written }: Crowd) {
  const sum = (count: (member: (typeof members)[number]) => number) =>
    members.reduce((total, member) => total + count(member), 0);
  return {
    sends: written(),
    acked: sum(({ witness }) => witness.acked.size),
    refused: sum(({ witness }) => witness.refused.size),
    reconnects: sum(({ witness }) => witness.reconnects()),
    contradictions: sum(({ witness }) => witness.contradictions()),
  };
}

/** One sentence for each count that must be 0 and is not. */
export function failuresOf(counts: Record<string, number>, mustBeZero: readonly string[]): string[] {
  return mustBeZero.filter((name) => counts[name] !== 0).map((name) => `${name}: ${counts[name]}, not 0`);
}

/** The middle one and the last one of these times, in whole milliseconds. */
export function spreadOf(times: readonly number[]): { p50: number; max: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (index: number) => Math.round(sorted[index] ?? 0);
  return { p50: at(Math.floor(sorted.length / 2)), max: at(sorted.length - 1) };
}
