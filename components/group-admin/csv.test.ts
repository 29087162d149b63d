import { expect, test } from "vitest";
import { toCsv } from "./csv.ts";

test("it begins with the mark by which Excel knows UTF-8, and lines end as the format has it", () => {
  expect(
    toCsv([
      ["号码", "昵称"],
      [10_001, "小明"],
    ]),
  ).toBe("\uFEFF号码,昵称\r\n10001,小明\r\n");
});

test.each([
  ['说"你好"', '"说""你好"""'],
  ["甲,乙", '"甲,乙"'],
  ["两\n行", '"两\n行"'],
  ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["+86", "'+86"],
  ["@全体", "'@全体"],
  ["-1", "'-1"],
  ["", ""],
])("%j", (text, written) => {
  expect(toCsv([[text]])).toBe(`\uFEFF${written}\r\n`);
});
