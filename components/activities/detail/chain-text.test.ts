import { expect, test } from "vitest";
import { chainText } from "./chain-text.ts";

const entry = (personId: number, text: string) => ({
  personId,
  position: personId,
  optionIds: [],
  text,
  at: "2026-05-03T06:00:00.000Z",
});
const nameOf = (id: number) => (id === 1 ? "小明" : "小红");

test("a 接龙 reads as one that was written by hand", () => {
  const text = chainText(
    "#接龙",
    { title: "周五订饭", detail: "截止 11 点" },
    [entry(2, "一份"), entry(1, "")],
    nameOf,
  );
  expect(text).toBe("#接龙\n周五订饭\n截止 11 点\n\n1. 小红 一份\n2. 小明");
});

test("what is not said takes no line", () => {
  expect(chainText("#接龙", { title: "订饭", detail: "" }, [], nameOf)).toBe("#接龙\n订饭\n");
});
