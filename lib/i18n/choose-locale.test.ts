import { expect, test } from "vitest";
import { chooseLocale } from "./choose-locale.ts";

test.each([
  [undefined, null, "zh-CN"],
  [undefined, "", "zh-CN"],
  [undefined, "en-GB,en;q=0.9", "en"],
  [undefined, "zh-TW,zh;q=0.9,en;q=0.8", "zh-CN"],
  [undefined, "en;q=0.4, zh;q=0.9", "zh-CN"],
  [undefined, "fr-FR,fr;q=0.9,en;q=0.3", "en"],
  [undefined, "fr, en;q=0", "zh-CN"],
  [undefined, "*;q=x,;;,", "zh-CN"],
  ["en", "zh-CN", "en"],
  ["zh-CN", "en", "zh-CN"],
  ["tlh", "en", "en"],
])("cookie %s, header %s → %s", (cookie, header, expected) => {
  expect(chooseLocale(cookie, header)).toBe(expected);
});
