import { hkdfSync } from "node:crypto";
import { jwtDecrypt } from "jose";
import { encode } from "next-auth/jwt";
import type { Actor } from "../call.ts";
import type { Env } from "../ports/env.ts";

/**
 * The cookie outlasts the session: the Session row decides how long one stays signed in, and is extended by
 * use. This is the longest that browsers keep a cookie.
 */
export const COOKIE_LIFETIME_SECONDS = 400 * 24 * 60 * 60;

type CookieEnv = Pick<Env, "publicUrl" | "authSecret">;

/** Whether browsers reach this site encrypted, so that cookies may refuse to travel otherwise. */
export function hasSecureCookies(env: CookieEnv): boolean {
  return env.publicUrl?.startsWith("https://") ?? false;
}

/** Name of the cookie that holds the sealed session. */
export function sessionCookieName(env: CookieEnv): string {
  return `${hasSecureCookies(env) ? "__Secure-" : ""}next-auth.session-token`;
}

/** The cookie's value for an actor: encrypted and signed, readable by this site alone. */
export function sealSession(env: CookieEnv, actor: Actor): Promise<string> {
  const token = { sub: String(actor.personId), sid: actor.sessionId };
  return encode({ token, secret: env.authSecret, maxAge: COOKIE_LIFETIME_SECONDS });
}

/** The actor in a `Cookie` header, as sealed; null when there is none, or it is damaged, forged or too old. */
export async function unsealSession(env: CookieEnv, cookieHeader: string | undefined): Promise<Actor | null> {
  const token = readCookie(cookieHeader ?? "", sessionCookieName(env));
  if (!token) return null;
  try {
    return actorOfToken((await jwtDecrypt(token, keyOf(env.authSecret))).payload);
  } catch {
    return null;
  }
}

const keys = new Map<string, Uint8Array>();

/**
 * The key that next-auth encrypts with (its `jwt/index.js`, without salt). Deriving it takes longer than opening a
 * cookie with it, so it is kept: thousands come back at once after a restart.
 */
function keyOf(secret: string): Uint8Array {
  const known = keys.get(secret);
  if (known) return known;
  const key = new Uint8Array(hkdfSync("sha256", secret, "", "NextAuth.js Generated Encryption Key", 32));
  keys.set(secret, key);
  return key;
}

/** The actor that a decoded token names. */
export function actorOfToken(token: { sub?: unknown; sid?: unknown } | null): Actor | null {
  const personId = Number(token?.sub);
  if (!Number.isInteger(personId) || typeof token?.sid !== "string") return null;
  return { personId, sessionId: token.sid };
}

function readCookie(header: string, name: string): string | undefined {
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
