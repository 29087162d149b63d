import { expect, test } from "vitest";
import { faceLetter, initials } from "./initials.ts";

test.each([
  ["王小明", "小明"],
  ["小明", "小明"],
  ["欧阳娜娜", "娜娜"],
  ["李", "李"],
  ["张三（研发）", "张三"],
  ["张三 (R&D)", "张三"],
  ["（临时）", "临时"],
  ["Alice", "A"],
  ["alice wang", "AW"],
  ["Jean-Luc Picard", "JL"],
  ["Amy 李雷", "李雷"],
  ["דנה כהן", "דכ"],
  ["👩‍👩‍👧 家", "家"],
  ["👩‍👩‍👧", "👩‍👩‍👧"],
  ["𠮷野家", "野家"],
  ["42", "4"],
  ["", ""],
])("%s → %s", (name, expected) => {
  expect(initials(name)).toBe(expected);
});

test.each([
  ["王小明", "明"],
  ["李", "李"],
  ["alice wang", "A"],
  ["Amy 李雷", "雷"],
  ["👩‍👩‍👧", "👩‍👩‍👧"],
  ["", ""],
])("a small tile of %s shows %s", (name, expected) => {
  expect(faceLetter(name)).toBe(expected);
});

test("a group shows how its name begins", () => {
  expect(initials("软件工程 2 班", "group")).toBe("软件");
  expect(initials("3 年 2 班", "group")).toBe("年班");
  expect(initials("Release planning", "group")).toBe("RP");
});
