import { describe, expect, it } from "vitest";
import { isLargeEmoji, messageParts } from "./message-parts.ts";

const textOf = (segments: { text: string }[]) => segments.map((segment) => segment.text).join("");

describe("isLargeEmoji", () => {
  it("takes no time over emoji that can be read in many ways", () => {
    isLargeEmoji("👍🏽");
    const startedAt = performance.now();
    for (let n = 0; n < 100; n++) expect(isLargeEmoji(`${"👍🏽".repeat(20)}x`)).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });

  it.each<[string, boolean]>([
    ["😀", true],
    ["👍🏽 🎉\n❤️", true],
    ["👨‍👩‍👧‍👦🇨🇳", true],
    ["1️⃣", true],
    ["😀😀😀😀😀😀", true],
    ["😀😀😀😀😀😀😀", false],
    ["好😀", false],
    ["123", false],
    ["#", false],
    ["，", false],
  ])("%s", (body, expected) => {
    expect(isLargeEmoji(body)).toBe(expected);
  });
});

describe("messageParts", () => {
  it("leaves a text of usual length alone", () => {
    const { all, folded, isFoldable } = messageParts("你好，https://a.com");
    expect(isFoldable).toBe(false);
    expect(folded).toBe(all);
  });

  it("folds a long text and a text of many lines, keeping all of it", () => {
    for (const body of ["长".repeat(10_000), "一行\n".repeat(200)]) {
      const { all, folded, isFoldable } = messageParts(body);
      expect(isFoldable).toBe(true);
      expect(textOf(all)).toBe(body);
      expect(body.startsWith(textOf(folded))).toBe(true);
      expect(textOf(folded).length).toBeLessThan(1_300);
    }
  });

  it("does not fold away a little", () => {
    expect(messageParts("长".repeat(1_400)).isFoldable).toBe(false);
  });

  it("cuts names out where they stand, and links around them", () => {
    const { all } = messageParts("a.com@小明b.com @小红", [
      { userId: 2, start: 5, length: 3 },
      { userId: 3, start: 14, length: 3 },
    ]);
    expect(all.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      "link a.com",
      "mention @小明",
      "link b.com",
      "text  ",
      "mention @小红",
    ]);
  });

  it("folds a name away as a whole", () => {
    const body = `${"长".repeat(1_198)}@小明${"长".repeat(2_000)}`;
    const { folded } = messageParts(body, [{ userId: 2, start: 1_198, length: 3 }]);
    expect(textOf(folded)).toBe("长".repeat(1_198));
  });

  it("cuts neither a link nor a composed character", () => {
    const link = `https://a.com/${"x".repeat(60)}`;
    const cutsLink = messageParts(`${"长".repeat(1_170)} ${link} ${"长".repeat(2_000)}`);
    expect(cutsLink.folded.some((segment) => segment.kind === "link")).toBe(false);
    const family = "👨‍👩‍👧‍👦";
    const cutsFamily = messageParts(`${"长".repeat(1_195)}${family}${"长".repeat(2_000)}`);
    expect(textOf(cutsFamily.folded)).toBe("长".repeat(1_195));
  });
});
