import type { Refusal } from "../../contract/refusals.ts";

const passingCodes = ["too_many_requests", "server_busy", "storage_failing"] as const;
/** Refusals of the moment: the same thing asked again later may well be done. */
export type PassingCode = (typeof passingCodes)[number];
const passing: ReadonlySet<string> = new Set(passingCodes);
const USUAL_SECONDS = 2;

/** Whether to try again without asking anybody. */
export function isPassing(refusal: Refusal): refusal is Refusal & { code: PassingCode } {
  return passing.has(refusal.code);
}

/** How long to wait before trying again, in seconds: what the server said, within reason. */
export function secondsOf({ params }: Refusal): number {
  const seconds = Number(params?.seconds);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 60) : USUAL_SECONDS;
}
