import { expect, test } from "vitest";
import { newActivity } from "#lib/contract/group/activities.ts";
import { activityOf, choicesOf, emptyDraft, isComplete } from "./activity-draft.ts";

const now = Date.parse("2026-05-03T06:00:00.000Z");
const options = [
  { key: 1, text: " 火锅 " },
  { key: 2, text: "" },
  { key: 3, text: "烧烤" },
];
const poll = { ...emptyDraft("poll"), title: "聚餐吃什么", options };

test("empty options are left out, and no more can be chosen than there are", () => {
  const activity = activityOf("poll", { ...poll, maxChoices: 3 });
  expect(activity).toEqual({
    kind: "poll",
    title: "聚餐吃什么",
    detail: "",
    options: ["火锅", "烧烤"],
    maxChoices: 2,
    isAnonymous: false,
    results: "always",
  });
  expect(newActivity.safeParse(activity).success).toBe(true);
  expect(choicesOf(emptyDraft("poll"))).toBe(1);
});

test("a 接龙 without a number of places has none", () => {
  const chain = { ...emptyDraft("chain"), title: "订饭" };
  expect(activityOf("chain", chain)).toMatchObject({ maxEntries: null });
  expect(activityOf("chain", { ...chain, maxEntries: "20" })).toMatchObject({ maxEntries: 20 });
});

test("a 接龙 with a number of places that may not be does not begin", () => {
  const chain = { ...emptyDraft("chain"), title: "订饭" };
  const begins = ["", "２０", "1", "abc", "99999"].map((maxEntries) =>
    isComplete("chain", { ...chain, maxEntries }, now),
  );
  expect(begins).toEqual([true, true, false, false, false]);
});

test("a 签到 ends by itself unless it is told otherwise", () => {
  expect(emptyDraft("checkin").deadline).toBe("minutes");
});

test.each([
  ["a title and two options", poll, true],
  ["no title", { ...poll, title: " " }, false],
  ["one option", { ...poll, options: options.slice(0, 2) }, false],
  ["an option twice", { ...poll, options: [...options, { key: 4, text: "火锅" }] }, false],
  ["no time although one is to be chosen", { ...poll, deadline: "own" as const }, false],
  ["a time", { ...poll, deadline: "own" as const, ownDeadline: "2026-05-04T08:30" }, true],
])("with %s a poll can begin: %#", (_what, draft, expected) => {
  expect(isComplete("poll", draft, now)).toBe(expected);
});
