import { expect, test } from "vitest";
import type { Role, WireGroup } from "#lib/contract/wire.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { groupRows } from "./group-rows.ts";
import { matches } from "./match.ts";

function group(id: number, name: string, role: Role): ConversationState {
  return { id, kind: "group", group: { name } as WireGroup, membership: { role } } as ConversationState;
}

test("my groups stand under my role, by name", () => {
  const direct = { id: 9, kind: "direct", group: null } as ConversationState;
  const rows = groupRows([
    group(1, "周末徒步", "member"),
    group(2, "产品组", "owner"),
    group(3, "班级", "member"),
    direct,
  ]);
  expect(rows).toEqual([
    { kind: "role", role: "owner", total: 1 },
    { kind: "group", conversationId: 2 },
    { kind: "role", role: "member", total: 2 },
    { kind: "group", conversationId: 3 },
    { kind: "group", conversationId: 1 },
  ]);
});

test("a search looks into names and at the beginning of numbers", () => {
  expect(matches("", ["甲"], 10_001)).toBe(true);
  expect(matches("１０００１", ["甲"], 10_001)).toBe(true);
  expect(matches("0001", ["甲"], 10_001)).toBe(false);
  expect(matches("al", ["班长", "Alice"], 10_001)).toBe(true);
});
