import type { Refusal, RefusalCode } from "../../contract/refusals.ts";

/** Refusals of the moment: the same thing asked again later may well be done. */
const passing: ReadonlySet<RefusalCode> = new Set(["too_many_requests", "server_busy", "storage_failing"]);
const USUAL_SECONDS = 2;

/** Whether to try again without asking anybody. */
export function isPassing({ code }: Refusal): boolean {
  return passing.has(code);
}

/** How long to wait before trying again, in seconds: what the server said, within reason. */
export function secondsOf({ params }: Refusal): number {
  const seconds = Number(params?.seconds);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 60) : USUAL_SECONDS;
}
