import { expect, test } from "vitest";
import type { WireMember } from "#lib/contract/group/wire.ts";
import type { Role } from "#lib/contract/wire.ts";
import { memberRows } from "./member-rows.ts";

function member(id: number, name: string, role: Role = "member", card = ""): WireMember {
  const person = { id, number: 10_000 + id, name, signature: "" };
  return { person, role, card, title: "", joinedAt: "2026-01-01T00:00:00.000Z", silencedUntil: null };
}

const members = [
  member(1, "张三"),
  member(2, "李四"),
  member(3, "白露", "admin"),
  member(4, "周五", "owner"),
  member(5, "Alice", "member", "英语课代表"),
];
const nameOf = (one: WireMember) => one.card || one.person.name;

test("the owner, the admins, then who is there, then by pinyin", () => {
  expect(memberRows(members, { 1: "online" }, nameOf, "").map((one) => one.person.id)).toEqual([
    4, 3, 1, 2, 5,
  ]);
});

test("found by card, name or number", () => {
  const found = (typed: string) => memberRows(members, {}, nameOf, typed).map((one) => one.person.id);
  expect(found("课代表")).toEqual([5]);
  expect(found("ALICE")).toEqual([5]);
  expect(found("10002")).toEqual([2]);
  expect(found("没有")).toEqual([]);
});
