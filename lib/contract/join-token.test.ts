import { expect, test } from "vitest";
import { doorPath, joinTokenIn, pathAfterDoor } from "./join-token.ts";

test("an invitation is remembered through the doors", () => {
  const token = joinTokenIn("Ab3_-9xYz01Q2w4E");
  expect(doorPath("/register", token)).toBe("/register?join=Ab3_-9xYz01Q2w4E");
  expect(pathAfterDoor(token)).toBe("/join/Ab3_-9xYz01Q2w4E");
});

test.each([
  undefined,
  "",
  "short",
  ["Ab3_-9xYz01Q2w4E"],
  "//evil.example",
  "..%2f..%2fetc",
  "https://evil.example/",
  "Ab3_-9xYz01Q2w4E/../../x",
  "Ab3_-9xYz01Q2w4E?x=1",
  "x".repeat(65),
])("%j leads nowhere but into the messenger", (value) => {
  const token = joinTokenIn(value);
  expect(doorPath("/sign-in", token)).toBe("/sign-in");
  expect(pathAfterDoor(token)).toBe("/");
});
