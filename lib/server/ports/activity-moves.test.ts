import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type ActivityNews, openActivityMoves } from "./activity-moves.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const news = (changes: number, activityId = 7): ActivityNews => ({
  move: {
    activityId,
    conversationId: 1,
    changes,
    participantCount: changes,
    closedAt: null,
    closedById: null,
    votes: null,
    latest: [],
    people: [],
  },
  hidden: null,
});

function open() {
  const sent: string[] = [];
  const moves = openActivityMoves({
    everyMs: 1_000,
    send: async ({ move }) => void sent.push(`${move.activityId}:${move.changes}`),
  });
  return { sent, moves };
}

test("the first change is told at once, what follows with the newest state alone", () => {
  const { sent, moves } = open();
  for (let changes = 1; changes <= 500; changes++) moves.note(news(changes));
  expect(sent).toEqual(["7:1"]);
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual(["7:1", "7:500"]);
  vi.advanceTimersByTime(10_000);
  expect(sent).toEqual(["7:1", "7:500"]);
  moves.note(news(501));
  expect(sent.at(-1)).toBe("7:501");
});

test("two thousand changes within a minute are told about sixty times", () => {
  const { sent, moves } = open();
  for (let changes = 1; changes <= 2_000; changes++) {
    moves.note(news(changes));
    vi.advanceTimersByTime(30);
  }
  vi.advanceTimersByTime(1_000);
  expect(sent.at(-1)).toBe("7:2000");
  expect(sent.length).toBeLessThanOrEqual(62);
});

test("what is older than what was told is not told", () => {
  const { sent, moves } = open();
  for (const changes of [5, 4, 8, 6]) moves.note(news(changes));
  vi.advanceTimersByTime(5_000);
  expect(sent).toEqual(["7:5", "7:8"]);
});

test("each activity has its own pace", () => {
  const { sent, moves } = open();
  moves.note(news(1, 7));
  moves.note(news(1, 8));
  expect(sent).toEqual(["7:1", "8:1"]);
});

test("of what is gone, and after the end, nothing more is told", async () => {
  const { sent, moves } = open();
  for (const id of [7, 8]) for (const changes of [1, 2]) moves.note(news(changes, id));
  moves.forget(7);
  vi.advanceTimersByTime(1_000);
  expect(sent).toEqual(["7:1", "8:1", "8:2"]);
  moves.note(news(3, 8));
  await moves.close();
  vi.advanceTimersByTime(5_000);
  expect(sent).toHaveLength(3);
});
