import type { SocketEffect } from "../ports/publisher.ts";
import { runtime } from "../ports/runtime.ts";

/** Makes this process ask the database again about every session that has just ended. */
export function forgetEndedSessions(effects: readonly SocketEffect[]): void {
  for (const effect of effects) {
    if (effect.effect === "end-session") runtime().sessions.forget(effect.sessionId);
  }
}
