import { expect, test } from "vitest";
import { doorGoalIn, doorPath, pathAfterDoor } from "./door-goal.ts";

test.each(["/join/Ab3_-9xYz01Q2w4E", "/groups/100001/activities/12", "/groups/100001/activities/12/screen"])(
  "%s is remembered through the doors",
  (path) => {
    const goal = doorGoalIn(path);
    expect(doorPath("/register", goal)).toBe(`/register?to=${path}`);
    expect(doorGoalIn(new URL(doorPath("/register", goal), "http://x").searchParams.get("to") ?? "")).toBe(
      path,
    );
    expect(pathAfterDoor(goal)).toBe(path);
  },
);

test.each([
  undefined,
  "",
  "/",
  "//evil.example",
  "https://evil.example/",
  "/join/short",
  ["/join/Ab3_-9xYz01Q2w4E"],
  "/join/Ab3_-9xYz01Q2w4E/../../x",
  "/join/Ab3_-9xYz01Q2w4E?x=1",
  `/join/${"x".repeat(65)}`,
  "/join/Ab3_-9xYz01Q2w4E\n//evil.example",
  "//evil.example/groups/100001/activities/12",
  "/groups/100001/activities/12/screen/..",
  "/groups/0/activities/1",
  "/groups/100001/admin",
])("%j leads nowhere but into the messenger", (value) => {
  const goal = doorGoalIn(value);
  expect(doorPath("/sign-in", goal)).toBe("/sign-in");
  expect(pathAfterDoor(goal)).toBe("/");
});
