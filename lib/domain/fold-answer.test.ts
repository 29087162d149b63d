import { expect, test } from "vitest";
import { isRightAnswer } from "./fold-answer.ts";

test.each([
  ["高一三班", "高一三班", true],
  ["高 一 三 班", "高一三班", true],
  ["高一（三）班。", "高一(三)班", true],
  ["臺灣大學", "台湾大学", true],
  ["张老师", "張老師", true],
  ["ＷｅｂＱＱ", "webqq", true],
  ["20 26", "2026", true],
  ["２０２６年", "2026年", true],
  ["高一\u200b三班", "高一三班", true],
  ["高一四班", "高一三班", false],
  ["高一", "高一三班", false],
  ["", "高一三班", false],
  ["  ", "高一三班", false],
  ["？？？", "?", false],
  ["？", "?", true],
  ["C++", "c++", true],
  ["C", "c++", false],
])("%j to %j is right: %s", (answer, accepted, isRight) => {
  expect(isRightAnswer(answer, [accepted])).toBe(isRight);
});

test("any of several answers is right; without one nothing can be said", () => {
  expect(isRightAnswer("张三", ["李四", "张三"])).toBe(true);
  expect(isRightAnswer("张三", [])).toBeNull();
});
