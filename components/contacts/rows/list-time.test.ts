import { describe, expect, test } from "vitest";
import { listTimeKind } from "./list-time.ts";

const now = new Date(2026, 10, 21, 9, 30);

describe("how a time is written in a list", () => {
  test.each([
    ["this morning", new Date(2026, 10, 21, 0, 0), "today"],
    ["a clock ahead of ours", new Date(2026, 10, 21, 9, 31), "today"],
    ["late yesterday", new Date(2026, 10, 20, 23, 59), "yesterday"],
    ["six days ago", new Date(2026, 10, 15, 12, 0), "weekday"],
    ["a week ago", new Date(2026, 10, 14, 12, 0), "date"],
    ["last year", new Date(2025, 11, 31, 12, 0), "year"],
  ] as const)("%s", (_name, at, kind) => {
    expect(listTimeKind(at, now)).toBe(kind);
  });
});
