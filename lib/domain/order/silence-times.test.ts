import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SilenceTime } from "../../contract/group/order-rules.ts";
import { isSilentTime, silenceTimesChangeAt } from "./silence-times.ts";
import { dayStart } from "./wall-clock.ts";

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const time = (days: number[], from: string, to: string): SilenceTime => ({ days, from, to });
const at = (text: string) => Date.parse(text);
const iso = (moment: number | null) => (moment === null ? null : new Date(moment).toISOString());

const school = { timeZone: "Asia/Shanghai", silenceTimes: [time([1, 2, 3, 4, 5], "08:00", "16:30")] };
const night = { timeZone: "Asia/Shanghai", silenceTimes: [time([7], "22:00", "06:00")] };
const newYork = (...silenceTimes: SilenceTime[]) => ({ timeZone: "America/New_York", silenceTimes });

describe("at a moment", () => {
  // 23 November 2026 is a Monday.
  test.each([
    ["before school", school, "2026-11-23T07:59:59.999+08:00", false],
    ["school begins", school, "2026-11-23T08:00:00+08:00", true],
    ["in the afternoon", school, "2026-11-23T16:29:59.999+08:00", true],
    ["school is over", school, "2026-11-23T16:30:00+08:00", false],
    ["on Saturday", school, "2026-11-28T10:00:00+08:00", false],
    ["in the evening", night, "2026-11-22T21:59:59+08:00", false],
    ["at night", night, "2026-11-22T22:00:00+08:00", true],
    ["after midnight", night, "2026-11-23T05:59:59+08:00", true],
    ["in the morning", night, "2026-11-23T06:00:00+08:00", false],
    ["the next night", night, "2026-11-23T23:00:00+08:00", false],
    ["the morning before", night, "2026-11-22T05:00:00+08:00", false],
    [
      "a day from noon to noon",
      { ...school, silenceTimes: [time([1], "12:00", "12:00")] },
      "2026-11-24T11:59:00+08:00",
      true,
    ],
    [
      "and then no more",
      { ...school, silenceTimes: [time([1], "12:00", "12:00")] },
      "2026-11-24T12:00:00+08:00",
      false,
    ],
    ["half an hour off", { ...school, timeZone: "Asia/Kolkata" }, "2026-11-23T02:30:00Z", true],
    ["half an hour off, before", { ...school, timeZone: "Asia/Kolkata" }, "2026-11-23T02:29:59Z", false],
    ["by clocks nobody knows", { ...school, timeZone: "Mars/Olympus" }, "2026-11-23T08:00:00Z", true],
    ["an hour that was skipped", newYork(time([7], "02:15", "02:45")), "2026-03-08T07:00:00Z", false],
    ["an hour that comes twice", newYork(time([7], "01:15", "01:45")), "2026-11-01T05:30:00Z", true],
    ["the second time", newYork(time([7], "01:15", "01:45")), "2026-11-01T06:30:00Z", true],
    ["without a timetable", { ...school, silenceTimes: [] }, "2026-11-23T10:00:00+08:00", false],
  ])("%s", (_name, timetable, moment, expected) => {
    expect(isSilentTime(timetable, at(moment))).toBe(expected);
  });
});

describe("until when", () => {
  const split = [time(everyDay, "08:00", "12:00"), time(everyDay, "12:00", "16:00")];
  const overlap = [time(everyDay, "08:00", "12:00"), time(everyDay, "11:00", "13:30")];
  test.each([
    ["the end of school", school, "2026-11-23T09:10:11.123+08:00", "2026-11-23T08:30:00.000Z"],
    ["over the weekend", school, "2026-11-27T16:30:00+08:00", "2026-11-30T00:00:00.000Z"],
    ["over midnight", night, "2026-11-22T22:00:00+08:00", "2026-11-22T22:00:00.000Z"],
    [
      "one after the other",
      { ...school, silenceTimes: split },
      "2026-11-23T09:00:00+08:00",
      "2026-11-23T08:00:00.000Z",
    ],
    [
      "one over the other",
      { ...school, silenceTimes: overlap },
      "2026-11-23T09:00:00+08:00",
      "2026-11-23T05:30:00.000Z",
    ],
    [
      "always",
      { ...school, silenceTimes: [time(everyDay, "00:00", "00:00")] },
      "2026-11-23T09:00:00+08:00",
      null,
    ],
    ["never", { ...school, silenceTimes: [] }, "2026-11-23T09:00:00+08:00", null],
    [
      "the clocks skip its end",
      newYork(time([7], "01:00", "02:30")),
      "2026-03-08T06:30:00Z",
      "2026-03-08T07:00:00.000Z",
    ],
    [
      "the clocks skip all of it",
      newYork(time([7], "02:15", "02:45")),
      "2026-03-08T06:30:00Z",
      "2026-03-15T06:15:00.000Z",
    ],
    [
      "it comes again in the same night",
      newYork(time([7], "01:15", "01:45")),
      "2026-11-01T05:50:00Z",
      "2026-11-01T06:15:00.000Z",
    ],
    [
      "once a week",
      { ...school, silenceTimes: [time([1], "08:00", "08:01")] },
      "2026-11-23T00:01:00Z",
      "2026-11-30T00:00:00.000Z",
    ],
  ])("%s", (_name, timetable, moment, expected) => {
    expect(iso(silenceTimesChangeAt(timetable, at(moment)))).toBe(expected);
  });
});

const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const anyTime = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  from: clock,
  to: clock,
});
const anyTimetable = fc.record({
  silenceTimes: fc.array(anyTime, { minLength: 1, maxLength: 3 }),
  timeZone: fc.constantFrom(
    "Asia/Shanghai",
    "America/New_York",
    "Europe/Berlin",
    "Australia/Lord_Howe",
    "UTC",
  ),
});

test("whatever the timetable: it stays as it is until the change, and then it does not", () => {
  const moments = fc.integer({ min: at("2026-01-01T00:00:00Z"), max: at("2027-12-31T00:00:00Z") });
  fc.assert(
    fc.property(anyTimetable, moments, (timetable, moment) => {
      const isSilent = isSilentTime(timetable, moment);
      const change = silenceTimesChangeAt(timetable, moment);
      const end = change ?? moment + 15 * 86_400_000;
      for (let part = 0; part < 40; part++) {
        const between = moment + Math.floor(((end - 1 - moment) * part) / 40);
        expect(isSilentTime(timetable, between)).toBe(isSilent);
      }
      if (change !== null) expect(isSilentTime(timetable, change)).toBe(!isSilent);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ["Asia/Shanghai", "2026-11-23T10:00:00+08:00", "2026-11-22T16:00:00.000Z"],
  ["Asia/Shanghai", "2026-11-23T00:00:00+08:00", "2026-11-22T16:00:00.000Z"],
  ["America/New_York", "2026-03-08T16:00:00Z", "2026-03-08T05:00:00.000Z"],
  ["America/New_York", "2026-11-01T17:00:00Z", "2026-11-01T04:00:00.000Z"],
])("the day of %s at %s began", (timeZone, moment, expected) => {
  expect(iso(dayStart(timeZone, at(moment)))).toBe(expected);
});
