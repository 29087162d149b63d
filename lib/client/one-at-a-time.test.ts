import { expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

test("what is asked for meanwhile is done once more, and once only", async () => {
  const open: (() => void)[] = [];
  const work = oneAtATime(() => new Promise((resolve) => open.push(resolve)));
  const first = work();
  for (let times = 0; times < 3; times++) await work();
  expect(open).toHaveLength(1);
  open[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(open).toHaveLength(2);
  open[1]?.();
  await first;
  expect(open).toHaveLength(2);
  void work();
  expect(open).toHaveLength(3);
});
