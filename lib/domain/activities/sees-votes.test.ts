import { expect, test } from "vitest";
import type { ResultTime } from "../../contract/group/activities.ts";
import { seesVotes } from "./sees-votes.ts";

const member = { isCreator: false, hasVoted: false, isClosed: false };

test.each<[ResultTime, Partial<typeof member>, boolean]>([
  ["always", {}, true],
  ["voted", {}, false],
  ["voted", { hasVoted: true }, true],
  ["voted", { isClosed: true }, true],
  ["voted", { isCreator: true }, true],
  ["closed", {}, false],
  ["closed", { hasVoted: true }, false],
  ["closed", { isClosed: true }, true],
  ["closed", { isCreator: true }, true],
])("with results shown %s, %j sees the votes: %s", (results, who, expected) => {
  expect(seesVotes({ results, ...member, ...who })).toBe(expected);
});
