import type { z } from "zod";
import { refusalOfIssue } from "#lib/contract/refusal-of-issue.ts";
import type { Answer, Refusal } from "#lib/contract/refusals.ts";
import { type Action, judge } from "#lib/domain/policy.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import type { Call } from "./call.ts";
import { type CommandLimit, Refused } from "./command.ts";
import { failed } from "./failed.ts";
import { runtime } from "./ports/runtime.ts";

/**
 * Room for a person scrolling, typing and clicking fast on several devices; far below what hurts the server. An
 * address may stand for a school of two thousand that all come back at once and ask what they have missed.
 */
const GENERAL_LIMITS: CommandLimit[] = [
  { by: "person", points: 300, seconds: 10 },
  { by: "address", points: 30_000, seconds: 10 },
];

/** `hasOwnLimits`: what a page fetches by itself does not use up what a person may do. */
export type GuardedDoor = { name: string; limits?: CommandLimit[]; hasOwnLimits?: boolean };

/** What every command and query shares: limit, parse, run, and turn whatever goes wrong into a refusal. */
export async function guard<T>(
  call: Call,
  door: GuardedDoor,
  schema: z.ZodType,
  raw: unknown,
  run: (input: unknown) => Promise<T>,
): Promise<Answer<T>> {
  try {
    const refusal = await takeLimits(call, door);
    if (refusal) return { ok: false, refusal };
    const parsed = schema.safeParse(raw ?? {});
    if (!parsed.success) return { ok: false, refusal: refusalOfIssue(parsed.error.issues[0]) };
    return { ok: true, value: await run(parsed.data) };
  } catch (cause) {
    if (cause instanceof Refused) return { ok: false, refusal: cause.refusal };
    return { ok: false, refusal: failed(cause, { name: door.name, door: call.door }) };
  }
}

/** Throws the refusal, if there is one. */
export function refuseIf(refusal: Refusal | null): void {
  if (refusal) throw Refused.of(refusal);
}

/** Who is not signed in learns nothing about what the action is aimed at: asked before any fact is loaded. */
export function refuseAnonymous(call: Call, action: Action, now: number): void {
  if (call.actor) return;
  const refusal = judge(action, standingOutside(null, now));
  if (refusal?.code === "not_signed_in") refuseIf(refusal);
}

async function takeLimits(
  call: Call,
  { name, limits = [], hasOwnLimits = false }: GuardedDoor,
): Promise<Refusal | null> {
  if (call.door === "internal") return null;
  const { limiter } = runtime();
  const general = hasOwnLimits ? [] : GENERAL_LIMITS.map((limit) => ({ ...limit, scope: "any" }));
  for (const { by, scope, ...limit } of [...general, ...limits.map((limit) => ({ ...limit, scope: name }))]) {
    const key = by === "person" ? call.actor?.personId : call.address;
    if (key === undefined) continue;
    const seconds = await limiter.take(`${scope}:${by}:${limit.points}/${limit.seconds}`, String(key), limit);
    if (seconds !== null) return { code: "too_many_requests", params: { seconds } };
  }
  return null;
}
