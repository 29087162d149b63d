import { limits } from "#lib/contract/limits.ts";
import { momentOf } from "../announcements/local-time.ts";
import { numberIn } from "../order/number-in.ts";

/** For so many days, until a moment of one's own choice, or for ever. */
export const lastings = ["1", "7", "30", "custom", "never"] as const;
/** So often, a number of one's own choice, or as often as one likes. */
export const uses = ["1", "10", "100", "custom", "any"] as const;
export const usesRange = { min: 1, max: limits.linkUses };

const DAY_MS = 86_400_000;

/** A link as it stands in its form. */
export type LinkDraft = {
  name: string;
  lasting: (typeof lastings)[number];
  /** As a field for date and time holds it. */
  until: string;
  often: (typeof uses)[number];
  times: string;
  needsApproval: boolean;
};

export const emptyLink: LinkDraft = {
  name: "",
  lasting: "7",
  until: "",
  often: "any",
  times: "",
  needsApproval: false,
};

/** What of a link cannot be as it stands there. */
export type LinkFault = "expiresAt" | "maxUses";
export type LinkBounds = { expiresAt: string | null; maxUses: number | null };

/** When a link ends and how often it can be used, or what is wrong with that. `now` in milliseconds since 1970. */
export function boundsOf({ lasting, until, often, times }: LinkDraft, now: number): LinkBounds | LinkFault {
  const expiresAt = lasting === "custom" ? momentOf(until) : presetEnd(lasting, now);
  if (lasting === "custom" && (expiresAt === null || Date.parse(expiresAt) <= now)) return "expiresAt";
  const maxUses = often === "custom" ? numberIn(times, usesRange) : presetUses(often);
  if (often === "custom" && maxUses === null) return "maxUses";
  return { expiresAt, maxUses };
}

function presetEnd(lasting: Exclude<LinkDraft["lasting"], "custom">, now: number): string | null {
  return lasting === "never" ? null : new Date(now + Number(lasting) * DAY_MS).toISOString();
}

const presetUses = (often: Exclude<LinkDraft["often"], "custom">) => (often === "any" ? null : Number(often));
