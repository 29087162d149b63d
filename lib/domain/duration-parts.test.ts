import { expect, test } from "vitest";
import { countdownText, durationParts } from "./duration-parts.ts";

test.each([
  [0, "0 second"],
  [-5, "0 second"],
  [59, "59 second"],
  [60, "1 minute"],
  [600, "10 minute"],
  [605, "10 minute 5 second"],
  [3_600, "1 hour"],
  [3_605, "1 hour"],
  [43_200, "12 hour"],
  [90_000, "1 day 1 hour"],
  [30 * 86_400, "30 day"],
])("%i seconds are %s", (seconds, words) => {
  const parts = durationParts(seconds).map(({ unit, value }) => `${value} ${unit}`);
  expect(parts.join(" ")).toBe(words);
});

test.each([
  [0, "0:00"],
  [9, "0:09"],
  [61, "1:01"],
  [3_599, "59:59"],
  [4_145, "1:09:05"],
])("%i seconds count down as %s", (seconds, text) => {
  expect(countdownText(seconds)).toBe(text);
});
