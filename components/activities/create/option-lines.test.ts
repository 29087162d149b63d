import { expect, test } from "vitest";
import { optionLines } from "./option-lines.ts";

test.each([
  ["一行", ["一行"]],
  ["火锅\n烧烤\r\n\r\n  轻食  ", ["火锅", "烧烤", "轻食"]],
  ["1. 火锅\n2. 烧烤", ["火锅", "烧烤"]],
  ["1、火锅\n2、烧烤", ["火锅", "烧烤"]],
  ["A) tea\nB) coffee", ["tea", "coffee"]],
  ["- 周六\n- 周日", ["周六", "周日"]],
  ["①周六\n②周日", ["周六", "周日"]],
  ["1. 火锅\n烧烤", ["1. 火锅", "烧烤"]],
  ["3.5 元\n4.5 元", ["3.5 元", "4.5 元"]],
  ["1.\n2.", ["1.", "2."]],
  ["", []],
])("%j becomes %j", (text, options) => {
  expect(optionLines(text)).toEqual(options);
});
