import { expect, test } from "vitest";
import { dayRuns } from "./day-runs.ts";

test.each([
  [[], []],
  [[3], [[3, 3]]],
  [[1, 2, 3, 4, 5], [[1, 5]]],
  [
    [5, 1, 3, 4],
    [
      [1, 1],
      [3, 5],
    ],
  ],
  [
    [7, 1],
    [
      [1, 1],
      [7, 7],
    ],
  ],
])("the days %j are the runs %j", (days, runs) => {
  expect(dayRuns(days)).toEqual(runs);
});
