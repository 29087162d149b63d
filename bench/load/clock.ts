import { setTimeout as pause } from "node:timers/promises";

/** Microseconds of the machine's monotonic clock, which all processes share. */
export const nowUs = (): number => Number(process.hrtime.bigint() / 1000n);

/** Resolves after so many milliseconds. */
export const sleep = (durationMs: number): Promise<void> => pause(durationMs);
