import { expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import {
  addedAt,
  type DraftOption,
  emptyOptions,
  filledOptions,
  movedAt,
  pastedAt,
  removedAt,
  repeatedKeys,
} from "./poll-options.ts";

const options = (...texts: string[]): DraftOption[] => texts.map((text, at) => ({ key: at + 1, text }));
const texts = (list: readonly DraftOption[]) => list.map(({ text }) => text);
const keys = (list: readonly DraftOption[]) => list.map(({ key }) => key);

test("an option is added where it is asked for, with a key of its own", () => {
  const next = addedAt(options("a", "b"), 1);
  expect(texts(next)).toEqual(["a", "", "b"]);
  expect(keys(next)).toEqual([1, 3, 2]);
});

test("no more are added than a poll may have", () => {
  const full = options(...Array.from({ length: limits.pollOptions.max }, (_, at) => `${at}`));
  expect(addedAt(full, 1)).toEqual(full);
});

test("an option is taken away, the last ones are emptied", () => {
  expect(texts(removedAt(options("a", "b", "c"), 1))).toEqual(["a", "c"]);
  expect(texts(removedAt(options("a", "b"), 1))).toEqual(["a", ""]);
});

test("an option changes places with its neighbour", () => {
  expect(keys(movedAt(options("a", "b", "c"), 0, 1))).toEqual([2, 1, 3]);
  expect(keys(movedAt(options("a", "b"), 0, -1))).toEqual([1, 2]);
  expect(keys(movedAt(options("a", "b"), 1, 1))).toEqual([1, 2]);
});

test.each([
  [["", ""], 0, ["x", "y", "z"], ["x", "y", "z"]],
  [["a", "", "b"], 1, ["x", "y"], ["a", "x", "y", "b"]],
  [["a", "", "", "b"], 1, ["x", "y"], ["a", "x", "y", "b"]],
  [["a", "b"], 1, ["x"], ["a", "x"]],
])("%j, at %i, with %j → %j", (before, at, lines, after) => {
  expect(texts(pastedAt(options(...before), at, lines))).toEqual(after);
});

test("what does not fit any more is left out, what is too long is cut", () => {
  const lines = Array.from({ length: 30 }, (_, at) => `${at}`);
  const pasted = pastedAt(emptyOptions(), 0, lines);
  expect(texts(pasted)).toEqual(lines.slice(0, limits.pollOptions.max));
  expect(texts(pastedAt(emptyOptions(), 0, ["x".repeat(100), "y"]))[0]).toHaveLength(limits.pollOption.max);
});

test("options that say the same are found, empty ones are not", () => {
  expect(repeatedKeys(options("a", "", "b", "", " a "))).toEqual(new Set([5]));
});

test("only options that say something count", () => {
  expect(texts(filledOptions(options("a", " ", "b")))).toEqual(["a", "b"]);
});
