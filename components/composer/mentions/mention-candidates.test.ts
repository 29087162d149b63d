import { expect, test } from "vitest";
import type { WireMember } from "#lib/contract/group/wire.ts";
import { findCandidates, mentionName, openCandidates } from "./mention-candidates.ts";

function member(id: number, name: string, card = ""): WireMember {
  const person = { id, number: 10_000 + id, name, signature: "" };
  return { person, role: "member", card, title: "", joinedAt: "", silencedUntil: null };
}

const members = [
  member(1, "我自己"),
  member(2, "李四"),
  member(3, "张三"),
  member(4, "Alice", "英语课代表"),
  member(5, "小李子"),
  member(6, "白露"),
];
const open = openCandidates(members, 1, (id) => (id === 6 ? "李姐" : ""));
const found = (typed: string, lately: number[] = [], most = 50) =>
  findCandidates(open, typed, lately, most).map((one) => one.member.person.id);

test("everybody but me, by pinyin; who spoke lately first", () => {
  expect(found("")).toEqual([6, 2, 5, 4, 3]);
  expect(found("", [3, 5])).toEqual([3, 5, 6, 2, 4]);
});

test("found by card, name, remark or number; a beginning before a part", () => {
  expect(found("课代表")).toEqual([4]);
  expect(found("ＡＬＩ")).toEqual([4]);
  expect(found("李")).toEqual([6, 2, 5]);
  expect(found("10003")).toEqual([3]);
  expect(found("没有")).toEqual([]);
});

test("no more than asked for", () => {
  expect(found("", [], 2)).toEqual([6, 2]);
});

test("a member is named by the card, never by my remark", () => {
  expect(members.map(mentionName)).toEqual(["我自己", "李四", "张三", "英语课代表", "小李子", "白露"]);
});

test("two thousand members are searched at every key", () => {
  const many = openCandidates(
    Array.from({ length: 2_000 }, (_, n) => member(n + 10, `成员${n}`, n % 2 ? `名片${n}` : "")),
    1,
    () => "",
  );
  expect(findCandidates(many, "199", [], 50)).toHaveLength(12);
});
