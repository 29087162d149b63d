import { expect, test } from "vitest";
import { peers } from "../peers/registry.ts";
import { scenarios } from "../scenarios/registry.ts";
import { type Goal, goals, judgeGoal } from "./goals.ts";
import type { Result } from "./results-file.ts";
import { showSpread, spreadOf } from "./spread.ts";

const result = (peer: string, repetition: number, p50: number | null): Result => ({
  scenario: "s1",
  peer,
  repetition,
  figures: { p50 },
});

const results = [
  result("webqq", 1, 3),
  result("webqq", 2, 1),
  result("webqq", 3, 2),
  result("ws", 1, 1),
  result("ws", 2, 3),
  result("sio", 1, null),
];
const goal = (more: Partial<Goal>): Goal => ({ scenario: "s1", what: "", ours: ["webqq", "p50"], ...more });

test("a spread has the middle of the repetitions that measured something", () => {
  expect(spreadOf(results, "s1", "webqq", "p50")).toEqual({ n: 3, median: 2, min: 1, max: 3 });
  expect(spreadOf(results, "s1", "ws", "p50")).toEqual({ n: 2, median: 2, min: 1, max: 3 });
  expect(spreadOf(results, "s1", "sio", "p50")).toBeNull();
  expect(showSpread({ n: 3, median: 0.21234, min: 0.2, max: 1234.5 })).toBe("0.212 (0.2–1,235)");
});

test.each([
  ["a ratio", { theirs: ["ws", "p50"] as [string, string], atMost: 1 }, { value: 1, isMet: true }],
  [
    "a ratio that is too high",
    { theirs: ["ws", "p50"] as [string, string], atMost: 0.9 },
    { value: 1, isMet: false },
  ],
  ["a bound", { atMost: 2 }, { value: 2, isMet: true }],
  ["a bound from below", { atLeast: 2.1 }, { value: 2, isMet: false }],
  [
    "what was not measured",
    { theirs: ["sio", "p50"] as [string, string], atMost: 1 },
    { value: null, isMet: null },
  ],
])("%s is judged by medians", (_name, more, standing) => {
  expect(judgeGoal(goal(more), results)).toEqual(standing);
});

test("every goal names a scenario, and peers that run in it", () => {
  for (const { scenario, ours, theirs } of goals) {
    for (const of of [ours, ...(theirs ? [theirs] : [])]) {
      expect(scenarios.get(scenario)?.peers).toContain(of[0]);
      expect(peers.has(of[0])).toBe(true);
    }
  }
});
