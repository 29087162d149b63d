import { expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import { faultOf, wordsOf } from "./words-of.ts";

test.each([
  ["代写\n代考", ["代写", "代考"]],
  ["代写，代考、 加微信 ；qq, t.me", ["代写", "代考", "加微信", "qq", "t.me"]],
  ["代写\r\n\r\n代写", ["代写"]],
  ["buy now", ["buy now"]],
  [" \n，", []],
])("%j has the words %j", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  [["代写"], null],
  [[], "noWords"],
  [["代写", "。。"], "unusable"],
  [["长".repeat(limits.filterWord.max + 1)], "wordTooLong"],
  [Array.from({ length: limits.filterWords + 1 }, (_, index) => `词${index}`), "tooMany"],
  [Array.from({ length: 1_000 }, (_, index) => `${index}`.padEnd(40, "字")), "textTooLong"],
])("what is wrong with a list of words", (words, fault) => {
  expect(faultOf(words)?.kind ?? null).toBe(fault);
});
