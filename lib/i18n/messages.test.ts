import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { issueCodes, refusalKey, refusalValues } from "#components/ui/refusal-message.ts";
import { type Refusal, refusalCodes } from "#lib/contract/refusals.ts";
import { locales } from "./locales.ts";
import { messages } from "./messages.ts";

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}

/** The names a message takes values under. Braces alternate: an argument inside a message, a branch inside an argument. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [piece] of text.matchAll(/\{\s*\w*|\}/g)) {
    if (piece === "}") depth -= 1;
    else if (depth++ % 2 === 0) names.add(piece.slice(1).trim());
  }
  return [...names].sort();
}

test.each(["zh-CN", "en"] as const)("%s has no empty message", (locale) => {
  const empty = leaves(messages[locale]).filter(([, text]) => text.trim() === "");
  expect(empty).toEqual([]);
});

test("both languages have the same messages", () => {
  const keys = (locale: (typeof locales)[number]) =>
    leaves(messages[locale])
      .map(([key]) => key)
      .sort();
  expect(keys("en")).toEqual(keys("zh-CN"));
});

test("both languages take the same values", () => {
  const english = new Map(leaves(messages.en));
  const different = leaves(messages["zh-CN"]).filter(
    ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? "").join(),
  );
  expect(different).toEqual([]);
});

const refusals: Refusal[] = [
  ...refusalCodes.flatMap((code): Refusal[] => [
    { code },
    { code, params: { until: "2026-01-01T00:00:00.000Z", seconds: 1.2, max: 3, min: 2 } },
  ]),
  ...issueCodes.flatMap((issue): Refusal[] =>
    ["name", "password", "memberIds", undefined].map((field) => ({
      code: "invalid_input",
      ...(field ? { field } : {}),
      params: { issue, min: 8, max: 128 },
    })),
  ),
];

test.each(locales)("every refusal is a sentence in %s", (locale) => {
  const t = createTranslator({
    locale,
    messages: messages[locale],
    namespace: "refusals",
    onError: (error) => {
      throw error;
    },
  });
  for (const refusal of refusals) {
    const sentence = t(
      refusalKey(refusal),
      refusalValues(refusal, () => "2026-01-01"),
    );
    expect(sentence).toMatch(locale === "en" ? /^[A-Z].*\.$/ : /。$/);
    expect(sentence).not.toMatch(/[{}]|none|undefined|NaN/);
  }
});
