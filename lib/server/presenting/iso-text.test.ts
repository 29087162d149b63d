import { expect, test } from "vitest";
import { isoText } from "./iso-text.ts";

const same = "2026-11-21T08:05:57.120Z";

test.each([
  ["a date", new Date(same)],
  ["as SQLite holds it", "2026-11-21T08:05:57.120+00:00"],
  ["as PostgreSQL writes it", "2026-11-21T08:05:57.12Z"],
  ["with another offset", "2026-11-21T16:05:57.120+08:00"],
])("a time, %s, travels as ISO 8601 in UTC", (_name, time) => {
  expect(isoText(time)).toBe(same);
});
