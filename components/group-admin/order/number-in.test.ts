import { expect, test } from "vitest";
import { numberIn } from "./number-in.ts";

test.each<[string, number | null]>([
  ["2", 2],
  [" 100 ", 100],
  ["１２", 12],
  ["1", null],
  ["101", null],
  ["", null],
  ["2.5", null],
  ["-3", null],
  ["1e1", null],
  ["十", null],
  ["99999999999999999999", null],
])("%j", (text, expected) => {
  expect(numberIn(text, { min: 2, max: 100 })).toBe(expected);
});
