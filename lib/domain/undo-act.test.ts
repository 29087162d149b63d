import { expect, test } from "vitest";
import type { WireAct } from "../contract/group/log-queries.ts";
import { groupRights } from "../contract/group/rights.ts";
import { type Standing, standingOutside } from "./standing.ts";
import { undoOf } from "./undo-act.ts";

const GROUP = 5;
const owner: Standing = { ...standingOutside(1, 0), kind: "group", role: "owner", rights: groupRights };
const admin: Standing = { ...owner, role: "admin" };
const act = (kind: WireAct["kind"], more: Partial<WireAct> = {}): WireAct => ({
  seq: 2,
  kind,
  actorId: 1,
  at: "2026-01-01T00:00:00.000Z",
  hash: "",
  isCurrent: true,
  ...more,
});
const roleOf = (id: number) => (id === 7 ? "member" : id === 8 ? "admin" : null);
const subject = { conversationId: GROUP, personId: 7 };

test.each([
  [act("group:appoint-admin", { targetIds: [7] }), { name: "group:dismiss-admin", input: subject }],
  [
    act("group:dismiss-admin", { targetIds: [7], before: { rights: ["log"] } }),
    { name: "group:appoint-admin", input: { ...subject, rights: ["log"] } },
  ],
  [
    act("group:set-rights", { targetIds: [7], before: { rights: ["log"] }, after: { rights: [] } }),
    { name: "group:set-rights", input: { ...subject, rights: ["log"] } },
  ],
  [
    act("group:set-rules", { before: { isSilenced: false }, after: { isSilenced: true } }),
    { name: "group:set-rules", input: { conversationId: GROUP, rules: { isSilenced: false } } },
  ],
  [
    act("group:update", { before: { name: "旧名" }, after: { name: "新名" } }),
    { name: "group:update", input: { conversationId: GROUP, name: "旧名" } },
  ],
  [
    act("group:resize", { before: { maxMemberNums: 200 }, after: { maxMemberNums: 500 } }),
    { name: "group:resize", input: { conversationId: GROUP, maxMemberNums: 200 } },
  ],
  [
    act("group:silence", { targetIds: [7, 9], after: { seconds: 600 } }),
    { name: "group:unsilence", input: { conversationId: GROUP, personIds: [7] } },
  ],
  [
    act("group:silence-by-filter", { targetIds: [8], after: { seconds: 600 } }),
    { name: "group:unsilence", input: { conversationId: GROUP, personIds: [8] } },
  ],
  [
    act("group:close-report", { targetIds: [7], after: { outcome: "silenced", seconds: 600 } }),
    { name: "group:unsilence", input: { conversationId: GROUP, personIds: [7] } },
  ],
])("the owner takes back %o", (done, undoing) => {
  expect(undoOf(GROUP, done, owner, roleOf)).toEqual(undoing);
});

test("a group that was disbanded is restored", () => {
  const disbanded = { ...owner, disbandsAt: 1 };
  expect(undoOf(GROUP, act("group:disband"), disbanded, roleOf)).toEqual({
    name: "group:restore",
    input: { conversationId: GROUP },
  });
});

test("a silence is ended by who outranks all whom it holds", () => {
  const silencing = (...targetIds: number[]) => act("group:silence", { targetIds, after: { seconds: 600 } });
  expect(undoOf(GROUP, silencing(7), admin, roleOf)).toMatchObject({ name: "group:unsilence" });
  expect(undoOf(GROUP, silencing(7, 8), admin, roleOf)).toBeNull();
  expect(undoOf(GROUP, silencing(7), { ...admin, rights: ["log"] }, roleOf)).toBeNull();
  expect(undoOf(GROUP, silencing(9), owner, roleOf)).toBeNull();
});

test("nobody is offered what the rules refuse, what has been overtaken, or what cannot be taken back", () => {
  expect(undoOf(GROUP, act("group:appoint-admin", { targetIds: [7] }), admin, roleOf)).toBeNull();
  expect(
    undoOf(GROUP, act("group:set-rules", { before: {} }), { ...admin, rights: ["log"] }, roleOf),
  ).toBeNull();
  expect(
    undoOf(GROUP, act("group:update", { before: { name: "旧" }, isCurrent: false }), owner, roleOf),
  ).toBeNull();
  expect(undoOf(GROUP, act("group:remove-member", { targetIds: [7] }), owner, roleOf)).toBeNull();
  expect(undoOf(GROUP, act("group:take-ownership", { targetIds: [7] }), owner, roleOf)).toBeNull();
});
