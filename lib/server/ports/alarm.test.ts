import { expect, test, vi } from "vitest";
import { openAlarm } from "./alarm.ts";

/** An alarm, and the moments at which it has rung, as their turn among all. */
function open(answers: (number | null | Error)[]) {
  const rung = vi.fn();
  const errors: unknown[] = [];
  const clock = { now: 1_000 };
  const alarm = openAlarm({
    now: () => clock.now,
    async ring() {
      rung();
      const answer = answers.shift() ?? null;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    onError: (cause) => errors.push(cause),
  });
  return { alarm, rung, errors, clock };
}

test("it rings at the earliest time it was set for, and then when it was told to", async () => {
  vi.useFakeTimers();
  try {
    const { alarm, rung, clock } = open([5_000, null]);
    alarm.setFor(9_000);
    alarm.setFor(2_000);
    clock.now = 2_000;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(rung).toHaveBeenCalledTimes(1);
    clock.now = 5_000;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(rung).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(rung).toHaveBeenCalledTimes(2);
    await alarm.stop();
  } finally {
    vi.useRealTimers();
  }
});

test("what failed is told and tried again; stopped, it rings no more", async () => {
  vi.useFakeTimers();
  try {
    const { alarm, rung, errors, clock } = open([new Error("no database"), null]);
    alarm.setFor(1_000);
    await vi.advanceTimersByTimeAsync(0);
    expect([rung.mock.calls.length, errors.length]).toEqual([1, 1]);
    clock.now = 6_000;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(rung).toHaveBeenCalledTimes(2);
    alarm.setFor(7_000);
    await alarm.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(rung).toHaveBeenCalledTimes(2);
  } finally {
    vi.useRealTimers();
  }
});
