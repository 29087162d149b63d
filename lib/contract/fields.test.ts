import { describe, expect, test } from "vitest";
import { commandInputs, commandNames } from "./commands.ts";
import { queryInputs } from "./queries.ts";

const message = { conversationId: 1, clientMessageId: "abcdefgh1" };
const bodyOf = (body: string) => commandInputs["message:send"].safeParse({ ...message, body }).data?.body;

describe("text", () => {
  test("is kept as typed, but for what no database holds", () => {
    expect(bodyOf(" 你好\n\t👩‍👩‍👧 ")).toBe(" 你好\n\t👩‍👩‍👧 ");
    expect(bodyOf("a\ud83d")).toBe("a\ufffd");
    expect(bodyOf("a\u0000b")).toBeUndefined();
  });

  test("without NUL wherever it is looked up", () => {
    expect(queryInputs["directory:find"].safeParse({ text: "a\u0000" }).success).toBe(false);
    const login = { login: "a\u0000", password: "password1" };
    expect(commandInputs["session:start"].safeParse(login).success).toBe(false);
  });
});

test("a message or a name in which nothing can be seen is refused", () => {
  const nothing = ["\u200b", "\u3164\u2800", " \u00ad\ufeff\u2060 ", "\ufe0f\u200d", "\u3000\n"];
  for (const value of nothing) {
    expect(bodyOf(value)).toBeUndefined();
    expect(commandInputs["group:create"].safeParse({ name: value }).success).toBe(false);
    expect(commandInputs["person:update"].safeParse({ name: value }).success).toBe(false);
  }
  for (const value of ["👩‍👩‍👧", "❤️", "مرحبا", "。", "\u200b好"]) expect(bodyOf(value)).toBe(value);
});

test("numbers that no database holds are refused before anybody looks", () => {
  const group = commandInputs["group:leave"];
  expect(group.safeParse({ conversationId: 2 ** 31 - 1 }).success).toBe(true);
  for (const conversationId of [0, -1, 1.5, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.NaN])
    expect(group.safeParse({ conversationId }).success).toBe(false);
  const history = queryInputs["history:page"];
  expect(history.safeParse({ conversationId: 1, beforeSeq: 2 ** 31 }).success).toBe(false);
});

test("a key that names a prototype reaches no command", () => {
  const input = JSON.parse('{"number":5,"__proto__":{"note":"x"},"constructor":1}');
  expect(commandInputs["friend:request"].parse(input)).toEqual({ number: 5, note: "" });
  expect(({} as { note?: string }).note).toBeUndefined();
});

test("no schema takes long over a whole frame of anything", () => {
  const long = ["a", " ", "a.", "a-", "@a", "\ud83d"].map((piece) => piece.repeat(120_000 / piece.length));
  const startedAt = performance.now();
  for (const name of commandNames)
    for (const value of long)
      for (const key of ["name", "email", "login", "body", "note", "code", "clientMessageId"])
        commandInputs[name].safeParse({ ...message, password: "password1", number: 5, [key]: value });
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
