import type { Refusal } from "#lib/contract/refusals.ts";
import { type DatabaseFailure, databaseFailure } from "./ports/database-failures.ts";
import { runtime } from "./ports/runtime.ts";

/** When to try again: a database that restarts is back soon, a full disk takes somebody who makes room. */
const refusals: Record<DatabaseFailure, Refusal> = {
  busy: { code: "server_busy", params: { seconds: 2 } },
  storage: { code: "storage_failing", params: { seconds: 5 } },
};

/** What one commit failed at is the failure of everybody who shared it, and told once. */
const told = new WeakSet<object>();

/** Logs what a call failed at and answers the refusal for it. `from` says in the log which call it was. */
export function failed(cause: unknown, from: { name: string; door: string }): Refusal {
  const failure = databaseFailure(cause);
  if (failure === "storage") runtime().storageWatch.noteFailure();
  const isTold = typeof cause === "object" && cause !== null && told.has(cause);
  if (typeof cause === "object" && cause !== null) told.add(cause);
  if (!isTold) runtime().logger.error({ err: cause, ...from }, failure ? "database failing" : "call failed");
  return failure ? refusals[failure] : { code: "internal" };
}
