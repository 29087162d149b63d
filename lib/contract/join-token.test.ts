import { expect, test } from "vitest";
import { doorGoalIn } from "./door-goal.ts";
import { joinPath, joinTokenIn } from "./join-token.ts";

test("an invitation is a page that one comes back to", () => {
  const token = joinTokenIn("Ab3_-9xYz01Q2w4E") ?? "";
  expect(joinPath(token)).toBe("/join/Ab3_-9xYz01Q2w4E");
  expect(doorGoalIn(joinPath(token))).toBe(joinPath(token));
});

test.each([undefined, "", "short", ["Ab3_-9xYz01Q2w4E"], "..%2f..%2fetc", "a/b", "x".repeat(65)])(
  "%j is no invitation",
  (value) => {
    expect(joinTokenIn(value)).toBeNull();
  },
);
