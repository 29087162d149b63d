import { expect, test } from "vitest";
import { receiptsCsv } from "./receipts-csv.ts";

const words = {
  heads: ["昵称", "群名片", "QQ 号", "状态", "确认时间"],
  confirmed: "已确认",
  unconfirmed: "未确认",
  moment: (isoTime: string) => isoTime.slice(0, 10),
};
const person = (name: string) => ({ id: 1, number: 10_001, name, signature: "" });
const linesOf = (csv: string) => csv.split("\r\n");

test("one line for each reader, after a mark that says it is UTF-8", () => {
  const csv = receiptsCsv(
    [
      { person: person("小明"), card: "班长", confirmedAt: "2026-05-03T06:00:00.000Z" },
      { person: person("小红"), card: "", confirmedAt: null },
    ],
    words,
  );
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(linesOf(csv.slice(1))).toEqual([
    "昵称,群名片,QQ 号,状态,确认时间",
    "小明,班长,10001,已确认,2026-05-03",
    "小红,,10001,未确认,",
    "",
  ]);
});

test.each([
  ["a,b", '"a,b"'],
  ['说"好"', '"说""好"""'],
  ["=1+1", "'=1+1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["-1", "'-1"],
])("a name like %s harms no spreadsheet", (name, cell) => {
  const [, line] = linesOf(receiptsCsv([{ person: person(name), card: "", confirmedAt: null }], words));
  expect(line).toBe(`${cell},,10001,未确认,`);
});
