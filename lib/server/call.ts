/** Who asks: the person and the session they are signed in by. Passed in, never looked up inside. */
export type Actor = { personId: number; sessionId: string };

/**
 * How a call came in. `auth` is signing in, where a session begins; `internal` is this program itself: signing
 * out, seeding, tests of rules. Only `internal` is free of limits.
 */
export type Door = "socket" | "http" | "action" | "auth" | "internal";

/** One call at a door. `address` is the client's network address, for limits only. */
export type Call = { actor: Actor | null; address: string; door: Door };
