import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("begins with the mark by which Excel knows Chinese, and ends every line", () => {
  expect(
    csvOf([
      ["姓名", "号码"],
      ["小明", "10001"],
    ]),
  ).toBe("\ufeff姓名,号码\r\n小明,10001\r\n");
});

test.each([
  ["a comma", "你好,世界", '"你好,世界"'],
  ["quotes", '他说"好"', '"他说""好"""'],
  ["lines", "一\n二", '"一\n二"'],
  ["a formula", "=HYPERLINK(1)", "'=HYPERLINK(1)"],
  ["a formula with a comma", "+1,2", `"'+1,2"`],
  ["nothing", "", ""],
])("a cell may hold %s", (_what, text, cell) => {
  expect(csvOf([[text]])).toBe(`\ufeff${cell}\r\n`);
});
