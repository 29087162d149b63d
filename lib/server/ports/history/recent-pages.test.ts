import { expect, test } from "vitest";
import { memoryRecentPages, type RecentPage } from "./recent-pages.ts";

const name = { conversationId: 1, beforeSeq: 100, limit: 50 };
const answer = { messages: [], notices: [], people: [], hasOlder: true, rev: 9 };
const page: RecentPage = { rev: 9, firstSeq: 50, answer };

test("a page is found by its conversation, place and length, for two seconds", () => {
  let time = 0;
  const recent = memoryRecentPages(() => time);
  expect(recent.find(name)).toBeUndefined();
  recent.begin()(name, page);
  expect(recent.find(name)?.answer).toBe(answer);
  for (const other of [{ conversationId: 2 }, { beforeSeq: 99 }, { limit: 49 }])
    expect(recent.find({ ...name, ...other })).toBeUndefined();
  time = 1_999;
  expect(recent.find(name)?.answer).toBe(answer);
  time = 2_000;
  expect(recent.find(name)).toBeUndefined();
});

test("what was read while a name changed is not kept, nor what was kept before", () => {
  const recent = memoryRecentPages(() => 0);
  recent.begin()(name, page);
  const keep = recent.begin();
  recent.forget();
  keep(name, page);
  expect(recent.find(name)).toBeUndefined();
  recent.begin()(name, page);
  expect(recent.find(name)?.rev).toBe(9);
});

test("a hundred are kept, the newest", () => {
  const recent = memoryRecentPages(() => 0);
  for (let conversationId = 1; conversationId <= 150; conversationId++)
    recent.begin()({ ...name, conversationId }, page);
  expect(recent.find({ ...name, conversationId: 50 })).toBeUndefined();
  expect(recent.find({ ...name, conversationId: 51 })?.rev).toBe(9);
  expect(recent.find({ ...name, conversationId: 150 })?.rev).toBe(9);
});
