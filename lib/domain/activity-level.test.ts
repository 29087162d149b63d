import { expect, test } from "vitest";
import { activityLevel } from "./activity-level.ts";

test.each([
  [0, 1],
  [1, 2],
  [4, 2],
  [5, 3],
  [19, 3],
  [20, 4],
  [60, 5],
  [199, 5],
  [200, 6],
  [100_000, 6],
])("%i hours with something said: level %i", (hours, level) => {
  expect(activityLevel(hours)).toBe(level);
});
