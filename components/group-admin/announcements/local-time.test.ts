import { expect, test } from "vitest";
import { localTime, momentOf } from "./local-time.ts";

test.each([new Date(2026, 0, 2, 3, 4), new Date(2027, 10, 21, 23, 59)])(
  "%s comes back as it was",
  (moment) => {
    const text = localTime(moment);
    expect(text).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
    expect(momentOf(text)).toBe(moment.toISOString());
  },
);

test.each(["", "2026-13-41T25:61", "明天"])("%j means no moment", (text) => {
  expect(momentOf(text)).toBeNull();
});
