import type { Goal } from "./goals.ts";

const bound = (key: string, what: string, atMost: number): Goal => ({
  scenario: "g",
  what,
  ours: ["webqq", key],
  atMost,
});

const USABLE_WITHIN_MS = 1_000;
const BULK_WITHIN_MS = 2_000;
const RECEIVED_WITHIN_MS = 50;

/** What it takes to administer a group of 2,000, and to talk in it. */
export const largeGroupGoals: Goal[] = [
  bound("pageP50", "ms until the page of members is usable", USABLE_WITHIN_MS),
  bound("cardsMs", "ms for 1,500 cards", BULK_WITHIN_MS),
  bound("removeMs", "ms for removing 1,500", BULK_WITHIN_MS),
  bound("p99", "ms until 2,000 online members have a message, p99", RECEIVED_WITHIN_MS),
  bound("lost", "messages that somebody did not get", 0),
];
