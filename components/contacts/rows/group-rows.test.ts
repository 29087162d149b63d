import { expect, test } from "vitest";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import type { Role, WireMembership } from "#lib/contract/wire.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { groupRows } from "./group-rows.ts";
import { matches } from "./match.ts";

function group(id: number, name: string, role: Role, more: Partial<WireMembership> = {}): ConversationState {
  const membership = { role, remark: "", categoryId: null, ...more };
  return { id, kind: "group", group: { name } as WireGroup, membership } as ConversationState;
}
const direct = { id: 9, kind: "direct", group: null } as ConversationState;
const category = (id: number, name: string, position: number) => ({ id, name, position });

test("my groups stand under my role, by what I call them", () => {
  const groups = [
    group(1, "周末徒步", "member"),
    group(2, "产品组", "owner"),
    group(3, "班级", "member"),
    group(4, "周会", "member", { remark: "啊" }),
    direct,
  ];
  expect(groupRows(groups, [], new Set())).toEqual([
    { kind: "role", role: "owner", total: 1 },
    { kind: "group", conversationId: 2 },
    { kind: "role", role: "member", total: 3 },
    { kind: "group", conversationId: 4 },
    { kind: "group", conversationId: 3 },
    { kind: "group", conversationId: 1 },
  ]);
});

test("what I put under a category of mine stands there and nowhere else; an empty one is shown, a closed one is a head", () => {
  const groups = [
    group(1, "周末徒步", "member", { categoryId: 5 }),
    group(2, "产品组", "owner", { categoryId: 6 }),
    group(3, "班级", "member", { categoryId: 77 }),
  ];
  const [out, work, none] = [category(5, "户外", 2), category(6, "工作", 1), category(7, "空的", 3)];
  expect(groupRows(groups, [out, work, none], new Set([6]))).toEqual([
    { kind: "category", category: work, total: 1, isOpen: false },
    { kind: "category", category: out, total: 1, isOpen: true },
    { kind: "group", conversationId: 1 },
    { kind: "category", category: none, total: 0, isOpen: true },
    { kind: "role", role: "member", total: 1 },
    { kind: "group", conversationId: 3 },
  ]);
});

test("a search looks into names and at the beginning of numbers", () => {
  expect(matches("", ["甲"], 10_001)).toBe(true);
  expect(matches("１０００１", ["甲"], 10_001)).toBe(true);
  expect(matches("0001", ["甲"], 10_001)).toBe(false);
  expect(matches("al", ["班长", "Alice"], 10_001)).toBe(true);
});
