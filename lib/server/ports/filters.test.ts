import { expect, test, vi } from "vitest";
import { memoryFilters } from "./filters.ts";

const filter = { find: () => [] };

test("what was made is kept until the filters change", async () => {
  const filters = memoryFilters();
  const make = vi.fn(async () => filter);
  await Promise.all([filters.load(1, 1, make), filters.load(1, 1, make)]);
  expect(make).toHaveBeenCalledTimes(1);
  await filters.load(1, 2, make);
  expect(make).toHaveBeenCalledTimes(2);
});

test("a failure is not kept", async () => {
  const filters = memoryFilters();
  await expect(filters.load(1, 1, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await filters.load(1, 1, async () => filter)).toBe(filter);
});

test("those that were not used for longest go first", async () => {
  const filters = memoryFilters(2);
  const make = vi.fn(async () => filter);
  for (const id of [1, 2, 1, 3]) await filters.load(id, 1, make);
  expect(make).toHaveBeenCalledTimes(3);
  await filters.load(1, 1, make);
  expect(make).toHaveBeenCalledTimes(3);
  await filters.load(2, 1, make);
  expect(make).toHaveBeenCalledTimes(4);
});
