import { expect, test } from "vitest";
import { isShallowlyEqual } from "./shallow.ts";

const part = {};

test.each<[string, unknown, unknown, boolean]>([
  ["the same", part, part, true],
  ["not a number", Number.NaN, Number.NaN, true],
  ["different values", 1, 2, false],
  ["nothing and an object", null, {}, false],
  ["arrays of the same parts", [part, 1], [part, 1], true],
  ["arrays of equal parts", [{}], [{}], false],
  ["a longer array", [1], [1, 2], false],
  ["an array and an object", [], {}, false],
  ["objects of the same parts", { a: part, b: 1 }, { b: 1, a: part }, true],
  ["objects of equal parts", { a: {} }, { a: {} }, false],
  ["other keys", { a: undefined }, { b: undefined }, false],
  ["a further key", { a: 1 }, { a: 1, b: 2 }, false],
  ["what is no plain object", new Map(), new Map(), false],
])("%s", (_name, one, other, isEqual) => {
  expect(isShallowlyEqual(one, other)).toBe(isEqual);
  expect(isShallowlyEqual(other, one)).toBe(isEqual);
});
