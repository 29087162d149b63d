import { expect, test } from "vitest";
import { deadlineMoment, nextEvening } from "./deadline.ts";

const at = (hours: number, minutes: number, seconds = 0) => new Date(2026, 4, 3, hours, minutes, seconds);

test.each([
  [at(9, 0), new Date(2026, 4, 3, 22, 0)],
  [at(21, 58), new Date(2026, 4, 3, 22, 0)],
  [at(21, 59, 30), new Date(2026, 4, 4, 22, 0)],
  [at(22, 0), new Date(2026, 4, 4, 22, 0)],
  [at(23, 30), new Date(2026, 4, 4, 22, 0)],
])("seen from %s, the next evening is %s", (now, evening) => {
  expect(nextEvening(now)).toEqual(evening);
});

test("a choice means a moment from now on", () => {
  const now = new Date("2026-05-03T06:00:00.000Z");
  expect(deadlineMoment("none", "", now)).toBeNull();
  expect(deadlineMoment("minutes", "", now)).toBe("2026-05-03T06:10:00.000Z");
  expect(deadlineMoment("hour", "", now)).toBe("2026-05-03T07:00:00.000Z");
  expect(deadlineMoment("own", "2026-05-04T08:30", now)).toBe(new Date(2026, 4, 4, 8, 30).toISOString());
  expect(deadlineMoment("own", "", now)).toBeUndefined();
});
