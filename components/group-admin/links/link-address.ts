import type { WireGroupLink } from "#lib/contract/group/joining.ts";

/** The address of an invitation link on this site. */
export function linkAddress({ token }: Pick<WireGroupLink, "token">): string {
  return new URL(`/join/${token}`, window.location.origin).href;
}

export type LinkState = "alive" | "revoked" | "expired" | "usedUp";

/** Whether a link still leads in, and why not. `now` in milliseconds since 1970. */
export function linkState({ revokedAt, expiresAt, maxUses, used }: WireGroupLink, now: number): LinkState {
  if (revokedAt !== null) return "revoked";
  if (expiresAt !== null && Date.parse(expiresAt) <= now) return "expired";
  return maxUses !== null && used >= maxUses ? "usedUp" : "alive";
}
