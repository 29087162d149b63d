import { setTimeout as pause } from "node:timers/promises";
import { databaseFailure } from "../database-failures.ts";

/** How long a write waits for another process (a backup, a second start) before the call is refused. */
const LOCK_LIMIT_MS = 5_000;
const AGAIN_AFTER_MS = 20;

/**
 * Runs the statement that takes SQLite's lock, again and again while another process holds it. SQLite's own waiting
 * would stop this process's only thread: nobody could read, and every connection would seem dead.
 */
export async function waitForLock<T>(take: () => T | Promise<T>): Promise<T> {
  const deadline = performance.now() + LOCK_LIMIT_MS;
  for (;;) {
    try {
      return await take();
    } catch (cause) {
      if (databaseFailure(cause) !== "busy" || performance.now() > deadline) throw cause;
      await pause(AGAIN_AFTER_MS);
    }
  }
}
