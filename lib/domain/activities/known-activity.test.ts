import { expect, test } from "vitest";
import type { WireActivity, WireActivityMove } from "../../contract/group/activities.ts";
import { withMove, withReading } from "./known-activity.ts";

const AT = "2026-01-01T08:00:00.000Z";

const poll = (changes: number, votes: (number | null)[], own: number[] | null = null): WireActivity => ({
  id: 7,
  conversationId: 1,
  kind: "poll",
  seq: 3,
  creatorId: 1,
  title: "春游去哪里",
  detail: "",
  createdAt: AT,
  closesAt: null,
  closedAt: null,
  closedById: null,
  changes,
  participantCount: changes,
  memberCount: 40,
  own: own && { optionIds: own, text: "", at: AT },
  poll: {
    options: votes.map((count, at) => ({ id: at + 1, text: `${at + 1}`, votes: count })),
    maxChoices: 1,
    isAnonymous: false,
    results: "voted",
  },
});

const move = (changes: number, votes: number[] | null, more: Partial<WireActivityMove> = {}) => ({
  activityId: 7,
  conversationId: 1,
  changes,
  participantCount: changes,
  closedAt: null,
  closedById: null,
  votes,
  latest: [],
  people: [],
  ...more,
});

const known = (activity: WireActivity) => withReading(undefined, activity);
const votesIn = ({ activity }: { activity: WireActivity }) =>
  activity.poll?.options.map(({ votes }) => votes);

test("news is taken in, and what comes late changes nothing", () => {
  const after = withMove(known(poll(2, [1, 1])), move(5, [3, 2]));
  expect(votesIn(after)).toEqual([3, 2]);
  expect(after.activity.participantCount).toBe(5);
  expect(withMove(after, move(4, [2, 2]))).toBe(after);
});

test("votes that everybody is not told stay until they are told", () => {
  const after = withMove(known(poll(2, [1, 1], [1])), move(3, null));
  expect(votesIn(after)).toEqual([1, 1]);
  expect(votesIn(withMove(after, move(3, [1, 2])))).toEqual([1, 2]);
});

test("the end brings the votes to those who have not seen them", () => {
  const after = withMove(known(poll(2, [null, null])), move(3, [1, 1], { closedAt: AT, closedById: 4 }));
  expect(votesIn(after)).toEqual([1, 1]);
  expect(after.activity).toMatchObject({ closedAt: AT, closedById: 4 });
});

test("the answer to my vote that news has overtaken keeps the news, and brings my part", () => {
  const overtaken = withMove(known(poll(2, [null, null])), move(9, null));
  const after = withReading(overtaken, poll(4, [2, 2], [1]));
  expect(after.activity).toMatchObject({ changes: 9, participantCount: 9, own: { optionIds: [1] } });
  expect(votesIn(after)).toEqual([2, 2]);
});

test("a reading from before my vote does not take it away", () => {
  const voted = withReading(known(poll(2, [1, 1])), poll(4, [2, 2], [1]));
  expect(withReading(voted, poll(3, [2, 1]))).toBe(voted);
  const later = withReading(voted, poll(6, [2, 3]));
  expect(later.activity.own).toBeNull();
});

test("of a chain the newest lines are taken", () => {
  const line = { personId: 2, position: 2, optionIds: [], text: "张三", at: AT };
  const { poll: _poll, ...rest } = poll(1, []);
  const chain: WireActivity = {
    ...rest,
    kind: "chain",
    chain: { example: "", maxEntries: null, latest: [] },
  };
  const after = withMove(known(chain), move(2, null, { latest: [line] }));
  expect(after.activity.chain?.latest).toEqual([line]);
  expect(after.activity.poll).toBeUndefined();
});
