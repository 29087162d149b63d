import { expect, test } from "vitest";
import { openPace } from "./pace.ts";

/** Whether waiting took a turn of the timers: what need not wait goes on within the same turn. */
async function waits(pace: ReturnType<typeof openPace>): Promise<boolean> {
  let isOver = false;
  const waiting = pace.wait().then(() => {
    isOver = true;
  });
  await Promise.resolve();
  await Promise.resolve();
  const hadToWait = !isOver;
  await waiting;
  return hadToWait;
}

function busyFor(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test("a lone message never waits, however much the one before it cost", async () => {
  const pace = openPace();
  expect(await waits(pace)).toBe(false);
  const end = pace.begin(1);
  busyFor(5);
  end();
  expect(await waits(pace)).toBe(false);
});

test("after a commit that several shared the next one gathers", async () => {
  const pace = openPace();
  const end = pace.begin(10);
  busyFor(5);
  end();
  expect(await waits(pace)).toBe(true);
});
