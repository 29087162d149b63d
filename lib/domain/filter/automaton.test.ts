import fc from "fast-check";
import { expect, test } from "vitest";
import { buildAutomaton } from "./automaton.ts";

/** Every occurrence, looked for one pattern after the other. */
function occurrences(text: string, patterns: string[]): string[] {
  return patterns
    .flatMap((pattern, index) =>
      pattern === ""
        ? []
        : [...text].flatMap((_, start) =>
            text.startsWith(pattern, start) ? [`${index}:${start + pattern.length}`] : [],
          ),
    )
    .sort();
}

test("finds exactly what looking for each pattern alone finds", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 30 });
  const patterns = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 4 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, patterns, (text, list) => {
      const found: string[] = [];
      buildAutomaton(list.map((pattern) => [...pattern])).scan([...text], (pattern, end) =>
        found.push(`${pattern}:${end}`),
      );
      expect(found.sort()).toEqual(occurrences(text, list));
    }),
  );
});

test("of patterns that end at one place the longest comes first", () => {
  const found: number[] = [];
  buildAutomaton([["c"], ["a", "b", "c"], ["b", "c"]]).scan([..."abc"], (pattern) => found.push(pattern));
  expect(found).toEqual([1, 2, 0]);
});
