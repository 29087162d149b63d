import { expect, test } from "vitest";
import { limits } from "../contract/limits.ts";
import { cardOf } from "./card-pattern.ts";

const zhang = { name: "张三", number: 10_086, card: "课代表" };

test.each([
  ["", ""],
  ["高一三班-{name}", "高一三班-张三"],
  ["{card}（{number}）", "课代表（10086）"],
  ["{name}{name}", "张三张三"],
  ["{phone} {}", "{phone} {}"],
  [" {name} ", "张三"],
])("%j", (pattern, card) => {
  expect(cardOf(pattern, zhang)).toBe(card);
});

test("what is put in is no pattern again", () => {
  expect(cardOf("{name}", { ...zhang, name: "{card}$&" })).toBe("{card}$&");
});

test("it is cut to what a card may have, and not through a character", () => {
  const long = cardOf("{name}", { ...zhang, name: `${"字".repeat(limits.groupCard.max - 1)}👩` });
  expect(long.length).toBe(limits.groupCard.max);
  expect(long.isWellFormed()).toBe(true);
});
