import { expect, test } from "vitest";
import type { ClientState } from "#lib/client/types.ts";
import { laterDueAt, nextDue } from "./dues.ts";

const now = Date.UTC(2030, 0, 1);
const at = (ms: number) => new Date(now + ms).toISOString();

/** Somebody in one group, whose clock is five seconds behind the server's. */
function state(dueAnnouncements: object[], dueActivities: object[] = [], disbandsAt: string | null = null) {
  const conversations = {
    7: { id: 7, group: { disbandsAt }, membership: { dueAnnouncements, dueActivities } },
  };
  return { messenger: { conversations }, serverAheadMs: 5_000 } as unknown as ClientState;
}
const due = (announcementId: number, more: object = {}) => ({ announcementId, remindedAt: null, ...more });
const none = new Set<string>();

test("what is not put off appears, announcements first", () => {
  const all = state([due(1), due(2)], [{ activityId: 3, remindedAt: at(0) }]);
  const first = nextDue(all, none, now);
  expect(first).toMatchObject({ kind: "announcement", conversationId: 7, id: 1 });
  const second = nextDue(all, new Set([first?.key ?? ""]), now);
  expect(second).toMatchObject({ id: 2 });
  expect(nextDue(all, new Set([first?.key ?? "", second?.key ?? ""]), now)).toMatchObject({
    kind: "activity",
    id: 3,
  });
});

test("what is put off appears when its time has come by the server's clock", () => {
  const all = state([due(1, { putOffUntil: at(60_000) })]);
  expect(nextDue(all, none, now)).toBeNull();
  expect(laterDueAt(all, now)).toBe(now + 55_000);
  expect(nextDue(all, none, now + 55_000)).toMatchObject({ id: 1 });
  expect(laterDueAt(all, now + 55_000)).toBeNull();
});

test("an activity that is put off waits for its time, too", () => {
  const all = state([], [{ activityId: 3, remindedAt: at(0), putOffUntil: at(60_000) }]);
  expect(nextDue(all, none, now)).toBeNull();
  expect(laterDueAt(all, now)).toBe(now + 55_000);
  expect(nextDue(all, none, now + 55_000)).toMatchObject({ kind: "activity", id: 3 });
});

test("put off on this page it is another one when it comes back", () => {
  const key = nextDue(state([due(1)]), none, now)?.key ?? "";
  const later = nextDue(state([due(1, { putOffUntil: at(0) })]), new Set([key]), now);
  expect(later).toMatchObject({ id: 1 });
});

test("nothing appears of a group that is disbanded", () => {
  expect(nextDue(state([due(1)], [], at(1)), none, now)).toBeNull();
  expect(laterDueAt(state([due(1, { putOffUntil: at(60_000) })], [], at(1)), now)).toBeNull();
});
