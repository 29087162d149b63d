import { expect, test } from "vitest";
import { groupRights } from "../contract/group/rights.ts";
import { readRules } from "../contract/group/rules.ts";
import type { Role } from "../contract/wire.ts";
import { planBulk } from "./bulk-plan.ts";
import { type Standing, standingOutside } from "./standing.ts";

const inGroup = (role: Role, rights = groupRights): Standing => ({
  ...standingOutside(2, 0),
  kind: "group",
  role,
  rights: role === "member" ? [] : rights,
  rules: readRules("{}"),
});
const targets = [
  { personId: 1, role: "owner" },
  { personId: 2, role: "admin" },
  { personId: 3, role: "admin" },
  { personId: 4, role: "member" },
  { personId: 5, role: null },
] as const;

test("an admin removes members, and reads who stays and why", () => {
  expect(planBulk(inGroup("admin"), { kind: "remove" }, targets)).toEqual({
    personIds: [4],
    left: [
      { personId: 1, code: "not_allowed" },
      { personId: 2, code: "not_allowed" },
      { personId: 3, code: "not_allowed" },
      { personId: 5, code: "not_available" },
    ],
  });
});

test("a card of one's own is one's own matter, those of others follow rank", () => {
  expect(planBulk(inGroup("admin"), { kind: "set-card" }, targets).personIds).toEqual([2, 4]);
  expect(planBulk(inGroup("member"), { kind: "set-card" }, targets).personIds).toEqual([2]);
});

test("an admin silences members, and nobody of the same rank", () => {
  for (const kind of ["silence", "unsilence"] as const)
    expect(planBulk(inGroup("admin"), { kind }, targets).personIds).toEqual([4]);
});

test("only the owner appoints and dismisses", () => {
  const owner = { ...inGroup("owner"), personId: 1 };
  expect(planBulk(owner, { kind: "appoint" }, targets).personIds).toEqual([4]);
  expect(planBulk(owner, { kind: "dismiss" }, targets).personIds).toEqual([2, 3]);
  expect(planBulk(inGroup("admin"), { kind: "appoint" }, targets).personIds).toEqual([]);
});
