import { expect, test, vi } from "vitest";
import { memoryRecentReads } from "./recent-reads.ts";

test("a reading is shared while it is under way and a moment longer; another key has its own", async () => {
  vi.useFakeTimers();
  const recent = memoryRecentReads(1_000);
  let count = 0;
  const read = async () => ++count;
  expect(await Promise.all([recent.load("a", read), recent.load("a", read)])).toEqual([1, 1]);
  expect(await recent.load("a", read)).toBe(1);
  expect(await recent.load("b", read)).toBe(2);
  vi.advanceTimersByTime(1_001);
  expect(await recent.load("a", read)).toBe(3);
  vi.useRealTimers();
});

test("a reading that failed is tried again", async () => {
  const recent = memoryRecentReads();
  await expect(recent.load("a", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  expect(await recent.load("a", async () => "here")).toBe("here");
});
