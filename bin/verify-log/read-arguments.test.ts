import { expect, test } from "vitest";
import { readArguments, UsageError } from "./read-arguments.ts";

test.each([
  [["100001"], { number: 100_001, isJson: false }],
  [["--json", "100001"], { number: 100_001, isJson: true }],
  [["--all"], { number: null, isJson: false }],
  [["--all", "--json"], { number: null, isJson: true }],
])("%j", (given, asked) => {
  expect(readArguments(given)).toEqual(asked);
});

test.each([[[]], [["--json"]], [["100001", "100002"]], [["--all", "100001"]], [["高一三班"]], [["--every"]]])(
  "%j is not understood",
  (given) => {
    expect(() => readArguments(given)).toThrow(UsageError);
  },
);
