import { beforeEach, expect, test, vi } from "vitest";

const KEY = "webqq:preferences";

function browserWith(stored: string | null) {
  const items = new Map(stored === null ? [] : [[KEY, stored]]);
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  });
  return items;
}

beforeEach(() => {
  vi.resetModules();
  vi.unstubAllGlobals();
});

test.each([null, "", "null", "7", '{"sendKey":"tab"}', "{"])(
  "%s in storage gives the defaults",
  async (stored) => {
    browserWith(stored);
    const { getPreferences } = await import("./preferences.ts");
    expect(getPreferences()).toEqual({ sendKey: "enter" });
  },
);

test("a change is kept for the next page", async () => {
  const items = browserWith(null);
  const first = await import("./preferences.ts");
  first.setPreferences({ sendKey: "ctrl-enter" });
  vi.resetModules();
  browserWith(items.get(KEY) ?? null);
  const next = await import("./preferences.ts");
  expect(next.getPreferences()).toEqual({ sendKey: "ctrl-enter" });
});

test("without storage a change holds for this page", async () => {
  vi.stubGlobal("localStorage", undefined);
  const { getPreferences, setPreferences } = await import("./preferences.ts");
  setPreferences({ sendKey: "ctrl-enter" });
  expect(getPreferences()).toEqual({ sendKey: "ctrl-enter" });
});
