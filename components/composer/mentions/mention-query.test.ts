import { expect, test } from "vitest";
import { mentionQuery } from "./mention-query.ts";

const queryOf = (marked: string, mentions: { start: number; length: number }[] = []) =>
  mentionQuery(
    { text: marked.replace("|", ""), mentions: mentions.map((place) => ({ ...place, userId: 2 })) },
    marked.indexOf("|"),
  );

test.each<[string, number, string]>([
  ["@|", 0, ""],
  ["@小|", 0, "小"],
  ["@小|明", 0, "小"],
  ["＠小明|", 0, "小明"],
  ["你好@小|", 2, "小"],
  ["OK@|", 2, ""],
  ["OK@小|", 2, "小"],
  ["第一行\n@a|", 4, "a"],
  ["@@a|", 1, "a"],
  [`@${"长".repeat(32)}|`, 0, "长".repeat(32)],
])("%s looks for somebody", (marked, start, typed) => {
  expect(queryOf(marked)).toEqual({ start, typed });
});

test.each([
  "|",
  "你好|",
  "|@小明",
  "@小明 |",
  "@小明\n|",
  "@小\u3000明|",
  "me@example|",
  "小明|@",
  `@${"长".repeat(33)}|`,
])("%s does not", (marked) => {
  expect(queryOf(marked)).toBeNull();
});

test("somebody who is named already is not looked for again", () => {
  expect(queryOf("@小明|", [{ start: 0, length: 3 }])).toBeNull();
  expect(queryOf("@小|明", [{ start: 0, length: 3 }])).toBeNull();
  expect(queryOf("@小明@|", [{ start: 0, length: 3 }])).toEqual({ start: 3, typed: "" });
});
