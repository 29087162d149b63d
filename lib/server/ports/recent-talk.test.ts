import { expect, test } from "vitest";
import { memoryRecentTalk, type Said } from "./recent-talk.ts";

const said = (clientMessageId: string, at: number, personId = 1): Said => ({
  personId,
  clientMessageId,
  at,
  mark: clientMessageId,
});
const never = () => Promise.reject(new Error("read again"));
const ids = (list: readonly Said[]) => list.map(({ clientMessageId }) => clientMessageId);

test("it is read once, and kept up from then on", async () => {
  const recent = memoryRecentTalk();
  const talk = await recent.load("7", 100, async () => [said("b", 120), said("a", 110), said("x", 115, 2)]);
  expect(ids(talk.of(1))).toEqual(["a", "b"]);
  expect(talk.note(said("c", 130))).toBe(true);
  const again = await recent.load("7", 150, never);
  expect(ids(again.of(1))).toEqual(["a", "b", "c"]);
  expect(ids(again.of(3))).toEqual([]);
  expect(ids(again.all()).toSorted()).toEqual(["a", "b", "c", "x"]);
});

test("what is known is noted once, and what was not stored is forgotten", async () => {
  const talk = await memoryRecentTalk().load("7", 0, async () => [said("a", 1)]);
  expect(talk.note(said("a", 5))).toBe(false);
  expect(talk.of(1)).toEqual([said("a", 1)]);
  talk.forget(said("a", 1));
  expect(talk.of(1)).toEqual([]);
});

test("further back it is read anew, and what is on its way is not lost", async () => {
  const recent = memoryRecentTalk();
  const talk = await recent.load("7", 100, async () => []);
  talk.note(said("under way", 120));
  const longer = await recent.load("7", 10, async () => [said("earlier", 20)]);
  expect(ids(longer.of(1))).toEqual(["earlier", "under way"]);
});

test("what was stored on another way is known, also while it is being read", async () => {
  const recent = memoryRecentTalk();
  recent.note("7", said("nobody has asked", 100));
  const reading = recent.load("7", 100, async () => [said("a", 110)]);
  recent.note("7", said("b", 120));
  expect(ids((await reading).of(1))).toEqual(["a", "b"]);
  recent.note("7", said("b", 120));
  expect(ids((await recent.load("7", 100, never)).of(1))).toEqual(["a", "b"]);
});

test("who asks at the same moment shares one reading", async () => {
  const recent = memoryRecentTalk();
  let readings = 0;
  const read = async () => {
    readings += 1;
    return [];
  };
  const [one, other] = await Promise.all([recent.load("7", 5, read), recent.load("7", 6, read)]);
  expect(readings).toBe(1);
  expect(one).toBe(other);
});

test("a reading that failed is tried again", async () => {
  const recent = memoryRecentTalk();
  await expect(recent.load("7", 5, never)).rejects.toThrow("read again");
  expect((await recent.load("7", 5, async () => [said("a", 9)])).of(1)).toHaveLength(1);
});

test("the talks asked for last stay", async () => {
  const recent = memoryRecentTalk(2);
  const none = async () => [];
  for (const key of ["a", "b", "a", "c"]) await recent.load(key, 0, none);
  await recent.load("a", 0, never);
  await recent.load("c", 0, never);
  await expect(recent.load("b", 0, never)).rejects.toThrow("read again");
});
