import { describe, expect, test } from "vitest";
import { readRules } from "../../contract/group/rules.ts";
import { type Standing, standingOutside } from "../standing.ts";
import { groupSilence } from "./group-silence.ts";
import { areKeptApart, type SharedPlace } from "./keeps-apart.ts";
import { newcomerUntil, slowUntil, speakingChangesAt } from "./waits.ts";

const now = Date.UTC(2026, 10, 23, 2);
const rulesOf = (rules: object) => readRules(JSON.stringify(rules));
const standing = (rules: object, more: Partial<Standing> = {}): Standing => ({
  ...standingOutside(7, now),
  kind: "group",
  role: "member",
  rules: rulesOf(rules),
  joinedAt: now - 60_000,
  ...more,
});
const untilNoon = { timeZone: "UTC", silenceTimes: [{ days: [1], from: "01:00", to: "12:00" }] };
const noon = Date.UTC(2026, 10, 23, 12);

test("a newcomer waits from joining on, the owner and admins do not", () => {
  expect(newcomerUntil(standing({ newcomerMinutes: 10 }))).toBe(now + 540_000);
  expect(newcomerUntil(standing({ newcomerMinutes: 0 }))).toBeNull();
  expect(newcomerUntil(standing({ newcomerMinutes: 10 }, { role: "admin" }))).toBeNull();
});

test("in slow mode one waits from what one said last, where that is known", () => {
  expect(slowUntil(standing({ slowSeconds: 30 }, { spokeAt: now - 10_000 }))).toBe(now + 20_000);
  expect(slowUntil(standing({ slowSeconds: 30 }))).toBeNull();
  expect(slowUntil(standing({ slowSeconds: 30 }, { role: "owner", spokeAt: now }))).toBeNull();
});

describe("when who may speak changes by itself", () => {
  test.each<[string, Standing, number | null]>([
    ["nothing to wait for", standing({}), null],
    ["a silence ends", standing({}, { silencedUntil: now + 5 }), now + 5],
    ["a silence has ended", standing({}, { silencedUntil: now }), null],
    ["the timetable", standing(untilNoon), noon],
    ["the timetable, for the owner, who is told of it", standing(untilNoon, { role: "owner" }), noon],
    ["switched on by hand", standing({ ...untilNoon, isSilenced: true }), null],
    ["whatever comes first", standing(untilNoon, { silencedUntil: now + 5 }), now + 5],
    ["slow mode", standing({ slowSeconds: 30 }, { spokeAt: now }), now + 30_000],
    ["a newcomer", standing({ newcomerMinutes: 10 }), now + 540_000],
    ["outside", standingOutside(7, now), null],
  ])("%s", (_name, who, expected) => {
    expect(speakingChangesAt(who)).toBe(expected);
  });
});

test("a group is silent by hand without an end, by the timetable until its end", () => {
  expect(groupSilence(rulesOf({}), now)).toBeNull();
  expect(groupSilence(rulesOf(untilNoon), now)).toEqual({ isByTimetable: true, until: noon });
  expect(groupSilence(rulesOf({ ...untilNoon, isSilenced: true }), now)).toEqual({
    isByTimetable: false,
    until: null,
  });
});

describe("who is kept apart", () => {
  const [apart, free] = [rulesOf({ membersMayAdd: false }), rulesOf({})];
  const place = (rules: SharedPlace["rules"], more: Partial<SharedPlace> = {}): SharedPlace => ({
    role: "member",
    otherRole: "member",
    rules,
    ...more,
  });
  test.each<[string, SharedPlace[], boolean]>([
    ["strangers", [], false],
    ["members of such a group", [place(apart)], true],
    ["members of such groups alone", [place(apart), place(apart)], true],
    ["who share another group", [place(apart), place(free)], false],
    ["a member and an admin", [place(apart, { otherRole: "admin" })], false],
    ["the owner and a member", [place(apart, { role: "owner" })], false],
  ])("%s", (_name, places, expected) => {
    expect(areKeptApart(places)).toBe(expected);
  });
});
