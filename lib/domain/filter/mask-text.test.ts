import { expect, test } from "vitest";
import { maskText } from "./mask-text.ts";
import { mergePlaces } from "./merge-places.ts";

test.each([
  ["找代写吗", [{ start: 1, length: 2 }], "找＊＊吗"],
  [
    "代写代写",
    [
      { start: 2, length: 2 },
      { start: 0, length: 2 },
    ],
    "＊＊＊＊",
  ],
  [
    "abcdef",
    [
      { start: 1, length: 3 },
      { start: 2, length: 1 },
      { start: 3, length: 2 },
    ],
    "a＊＊＊＊f",
  ],
  ["a😀b", [{ start: 1, length: 2 }], "a＊＊b"],
  ["好", [], "好"],
])("%s with %j is %s, as long as before", (text, places, masked) => {
  expect(maskText(text, places)).toBe(masked);
  expect(masked).toHaveLength(text.length);
});

test("places that overlap or touch are one", () => {
  const places = [
    { start: 4, length: 2 },
    { start: 0, length: 3 },
    { start: 1, length: 1 },
    { start: 6, length: 1 },
  ];
  expect(mergePlaces(places)).toEqual([
    { start: 0, length: 3 },
    { start: 4, length: 3 },
  ]);
});
