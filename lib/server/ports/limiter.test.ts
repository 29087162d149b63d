import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { memoryLimiter } from "./limiter.ts";

const HOUR_MS = 3_600_000;
const limit = { points: 2, seconds: 10 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("beyond the limit it says how long to wait, and then there is room again", async () => {
  const { take } = memoryLimiter();
  expect([await take("send", "1", limit), await take("send", "1", limit)]).toEqual([null, null]);
  expect(await take("send", "1", limit)).toBe(10);
  vi.advanceTimersByTime(10_000);
  expect(await take("send", "1", limit)).toBeNull();
});

test("a clock that goes back an hour locks nobody out for an hour", async () => {
  const { take } = memoryLimiter();
  for (let n = 0; n < 3; n++) await take("send", "1", limit);
  vi.setSystemTime(Date.now() - HOUR_MS);
  expect(await take("send", "1", limit)).toBe(10);
  vi.advanceTimersByTime(10_000);
  expect(await take("send", "1", limit)).toBeNull();
});
