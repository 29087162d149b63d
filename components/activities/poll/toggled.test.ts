import { expect, test } from "vitest";
import { toggled } from "./toggled.ts";

test.each([
  [[], 2, 1, [2]],
  [[2], 3, 1, [3]],
  [[2], 2, 1, [2]],
  [[3], 1, 2, [1, 3]],
  [[1, 3], 1, 2, [3]],
  [[1, 3], 2, 2, [1, 3]],
])("%j, then %i, of at most %i → %j", (chosen, optionId, max, expected) => {
  expect(toggled(chosen, optionId, max)).toEqual(expected);
});
