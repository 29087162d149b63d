import { expect, test } from "vitest";
import { commandInputs } from "./commands.ts";
import { limits } from "./limits.ts";
import { refusalOfIssue } from "./refusal-of-issue.ts";

const at = (start: number, length: number, userId = 2) => ({ userId, start, length });
const parse = (body: string, mentions: unknown) =>
  commandInputs["message:send"].safeParse({
    conversationId: 1,
    clientMessageId: "abcdefgh1",
    body,
    mentions,
  });

test.each<[string, string, unknown]>([
  ["none", "你好", undefined],
  ["one", "@小明 在吗", [at(0, 3)]],
  ["the wide sign", "＠小明", [at(0, 3)]],
  ["side by side", "@小明@小红", [at(0, 3), at(3, 3, 3)]],
  ["in any order", "@小明 @小红", [at(4, 3, 3), at(0, 3)]],
  ["one person twice", "@小明 @小明", [at(0, 3), at(4, 3)]],
  ["up to the last character", "好@小明", [at(1, 3)]],
  ["counted in UTF-16", "👨‍👩‍👧@小明", [at(8, 3)]],
  ["as many as there may be", "@a".repeat(50), Array.from({ length: 50 }, (_, n) => at(n * 2, 2))],
])("well-formed: %s", (_name, body, mentions) => {
  expect(parse(body, mentions).success).toBe(true);
});

test.each<[string, string, unknown]>([
  ["beyond the end", "@小明", [at(0, 4)]],
  ["far beyond the end", "@小明", [at(2_000_000_000, 2)]],
  ["overlapping", "@@小明", [at(0, 3), at(1, 3, 3)]],
  ["the same place twice", "@小明", [at(0, 3), at(0, 3)]],
  ["without the sign", "小明", [at(0, 2)]],
  ["the sign alone", "@ 小明", [at(0, 1)]],
  ["of no length", "@小明", [at(0, 0)]],
  ["of negative length", "@小明", [at(0, -3)]],
  ["before the beginning", "@小明", [at(-1, 3)]],
  ["of half a character", "@小明", [at(0.5, 2)]],
  ["nobody", "@小明", [at(0, 3, -1)]],
  ["an overlap of numbers that overflow", "@小明", [at(2_147_483_647, 2_147_483_647)]],
  ["no list", "@小明", { userId: 2, start: 0, length: 3 }],
  ["null", "@小明", null],
])("ill-formed: %s", (_name, body, mentions) => {
  const { error } = parse(body, mentions);
  const refusal = refusalOfIssue(error?.issues[0]);
  expect(refusal.code).toBe("invalid_input");
  expect(refusal.field).toMatch(/^mentions/);
});

test("one more than there may be is refused, saying how many", () => {
  const max = limits.mentionsPerMessage;
  const { error } = parse(
    "@a".repeat(max + 1),
    Array.from({ length: max + 1 }, (_, n) => at(n * 2, 2)),
  );
  expect(refusalOfIssue(error?.issues[0])).toMatchObject({
    field: "mentions",
    params: { issue: "too_long", max },
  });
});
