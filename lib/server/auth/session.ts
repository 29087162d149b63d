import type { Actor } from "../call.ts";
import { runtime } from "../ports/runtime.ts";
import { unsealSession } from "./session-cookie.ts";

/**
 * Who is signed in by the cookies of a request or handshake; null for nobody. A session that has ended or
 * expired signs nobody in, whatever the cookie says.
 */
export async function actorOfCookies(cookieHeader: string | undefined): Promise<Actor | null> {
  const { env } = runtime();
  const actor = await unsealSession(env, cookieHeader);
  return actor && (await isCurrent(actor)) ? actor : null;
}

/** Whether the actor's session still signs that person in. */
export async function isCurrent(actor: Actor): Promise<boolean> {
  return (await runtime().sessions.personOf(actor.sessionId)) === actor.personId;
}

/** Who is signed in, for pages and server actions. */
export async function actorOfRequest(): Promise<Actor | null> {
  // Loaded here: it exists only inside Next.
  const { headers } = await import("next/headers");
  return actorOfCookies((await headers()).get("cookie") ?? undefined);
}
