import { describe, expect, test } from "vitest";
import { readRules } from "#lib/contract/group/rules.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import { type Standing, standingOutside } from "#lib/domain/standing.ts";
import { markOf } from "../mark-of.ts";
import type { Subject } from "../screening.ts";
import { checks } from "./checks.ts";

const now = Date.UTC(2026, 10, 23, 10);
const ago = (...seconds: number[]) =>
  seconds.map((second, at) => ({
    personId: 7,
    clientMessageId: `earlier-${at}`,
    at: now - second * 1_000,
    mark: markOf("早"),
  }));

/** Somebody says 早 in a group with these rules. */
function subject(rules: object, more: Partial<Subject> = {}, role: Standing["role"] = "member"): Subject {
  const read = readRules(JSON.stringify(rules));
  return {
    body: "早",
    mentions: [],
    mark: markOf("早"),
    standing: { ...standingOutside(7, now), kind: "group", role, rules: read, joinedAt: 0 },
    rules: read,
    said: [],
    everyone: null,
    ...more,
  };
}
const flood = (more: object = {}) => ({
  flood: { isOn: true, messages: 3, seconds: 10, repeats: 20, mentions: 2, ...more },
});
const naming = (...ids: number[]) => ({
  mentions: ids.map((userId, at) => ({ userId, start: at * 3, length: 2 })),
});
const everyoneQuota = { perAdmin: 2, perGroup: 3 };

const cases: [string, Subject, Refusal["code"] | null][] = [
  ["nothing is asked", subject({}, { said: ago(0, 0, 0) }), null],
  ["slowly enough", subject({ slowSeconds: 30 }, { said: ago(30) }), null],
  ["too soon", subject({ slowSeconds: 30 }, { said: ago(40, 29) }), "slow_mode"],
  ["an admin in a hurry", subject({ slowSeconds: 30 }, { said: ago(1) }, "admin"), null],
  ["two of three", subject(flood(), { said: ago(9, 1) }), null],
  ["the fourth of three", subject(flood(), { said: ago(9, 5, 1) }), "flood"],
  ["three, the first long ago", subject(flood(), { said: ago(10, 5, 1) }), null],
  ["a flood while that is off", subject(flood({ isOn: false }), { said: ago(3, 2, 1) }), null],
  ["the owner floods", subject(flood(), { said: ago(3, 2, 1) }, "owner"), null],
  ["said twice, as often as may be", subject(flood({ repeats: 2 }), { said: ago(60, 50) }), "repeated"],
  ["said once", subject(flood({ repeats: 2 }), { said: ago(60) }), null],
  ["said long ago", subject(flood({ repeats: 1 }), { said: ago(600) }), null],
  ["something else", subject(flood({ repeats: 1 }), { said: ago(60), mark: markOf("晚") }), null],
  ["two people", subject(flood(), naming(1, 2)), null],
  ["one of them twice", subject(flood(), naming(1, 2, 2)), null],
  ["three people", subject(flood(), naming(1, 2, 3)), "too_many_named"],
  ["everybody", subject({ everyoneQuota }, { everyone: { own: 1, all: 2 } }, "admin"), null],
  ["once too often", subject({ everyoneQuota }, { everyone: { own: 2, all: 2 } }, "admin"), "everyone_quota"],
  [
    "the group's are used up",
    subject({ everyoneQuota }, { everyone: { own: 0, all: 3 } }, "owner"),
    "everyone_quota",
  ],
];

test.each(cases)("%s", (_name, asked, expected) => {
  const refusals = checks.flatMap((check) => check(asked) ?? []);
  expect(refusals.map(({ code }) => code)).toEqual(expected === null ? [] : [expected]);
});

describe("the refusal says", () => {
  const first = (asked: Subject) => checks.map((check) => check(asked)).find((refusal) => refusal !== null);
  test("how long to wait", () => {
    expect(first(subject(flood(), { said: ago(9.5, 5, 1) }))?.params).toEqual({ seconds: 1 });
    const until = new Date(now + 20_000).toISOString();
    expect(first(subject({ slowSeconds: 30 }, { said: ago(10) }))?.params).toEqual({ seconds: 20, until });
  });
  test("how often is as often as may be", () => {
    const called = { everyone: { own: 2, all: 2 } };
    expect(first(subject({ everyoneQuota }, called, "admin"))?.params).toEqual({ max: 2 });
    expect(first(subject(flood(), naming(1, 2, 3)))?.params).toEqual({ max: 2 });
  });
});

test("the same is the same in any width, case and space", () => {
  expect(markOf(" Ｈello  World ")).toBe(markOf("hello world"));
  expect(markOf("hello world")).not.toBe(markOf("hello, world"));
});
