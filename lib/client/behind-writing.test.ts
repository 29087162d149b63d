import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBehindWriting } from "./behind-writing.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function open() {
  const frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (then: () => void) => frames.push(then));
  const taken: string[] = [];
  const behindWriting = createBehindWriting(Date.now);
  return {
    behindWriting,
    taken,
    come: (...names: string[]) => {
      for (const name of names) behindWriting.take(() => void taken.push(name));
    },
    /** The browser makes a frame, and does what is due after it. */
    frame: () => {
      for (const then of frames.splice(0)) then();
      vi.advanceTimersByTime(1);
    },
  };
}

test("what comes while nobody writes is taken in at once", () => {
  const { taken, come } = open();
  come("a", "b");
  expect(taken).toEqual(["a", "b"]);
});

test("what comes between two keys is taken in behind the frame of the second, in its order", () => {
  const { behindWriting, taken, come, frame } = open();
  behindWriting.wrote();
  frame();
  come("a", "b");
  vi.advanceTimersByTime(100);
  behindWriting.wrote();
  come("c");
  expect(taken).toEqual([]);
  frame();
  expect(taken).toEqual(["a", "b", "c"]);
});

test("without a next key it does not wait for ever, and then nothing waits any more", () => {
  const { behindWriting, taken, come } = open();
  behindWriting.wrote();
  come("a");
  vi.advanceTimersByTime(149);
  expect(taken).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(taken).toEqual(["a"]);
  come("b");
  expect(taken).toEqual(["a", "b"]);
});

test("nothing overtakes what waits", () => {
  const { behindWriting, taken, come } = open();
  behindWriting.wrote();
  vi.advanceTimersByTime(100);
  come("a");
  vi.advanceTimersByTime(100);
  come("b");
  expect(taken).toEqual([]);
  vi.advanceTimersByTime(50);
  expect(taken).toEqual(["a", "b"]);
});

test("who sends what is written sees all that came before", () => {
  const { behindWriting, taken, come } = open();
  behindWriting.wrote();
  come("a", "b");
  behindWriting.letIn();
  expect(taken).toEqual(["a", "b"]);
});

test("a client that has stopped takes nothing in", () => {
  const { behindWriting, taken, come } = open();
  behindWriting.wrote();
  come("a");
  behindWriting.stop();
  vi.advanceTimersByTime(1_000);
  expect(taken).toEqual([]);
});

test("what fails does not take away what came after it", () => {
  const { behindWriting, taken, come } = open();
  behindWriting.wrote();
  behindWriting.take(() => {
    throw new Error("not understood");
  });
  come("a");
  expect(() => vi.advanceTimersByTime(150)).toThrow("not understood");
  behindWriting.letIn();
  expect(taken).toEqual(["a"]);
});
