import { beforeEach, expect, test, vi } from "vitest";
import { readClosedCategories, toggleCategory } from "./closed-categories.ts";

const KEY = "webqq:closed-categories";
let items: Map<string, string>;

beforeEach(() => {
  items = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  });
});

test("what was closed is closed the next time, and opens again", () => {
  const closed = toggleCategory(toggleCategory(readClosedCategories(), null), 7);
  expect(readClosedCategories()).toEqual(closed);
  expect(closed).toEqual(new Set([null, 7]));
  toggleCategory(closed, null);
  expect(readClosedCategories()).toEqual(new Set([7]));
});

test.each(["", "{", "null", '{"a":1}', "7"])("%j in storage leaves all open", (stored) => {
  items.set(KEY, stored);
  expect(readClosedCategories()).toEqual(new Set());
});

test("without storage it holds for this page", () => {
  vi.stubGlobal("localStorage", undefined);
  expect(toggleCategory(readClosedCategories(), 3)).toEqual(new Set([3]));
});
