import type { WireNotice } from "../contract/wire.ts";

/** Whether a notice has nothing to say to members: it only brings the group's data or rows of members up to date. */
export function isQuiet({ kind, details }: WireNotice): boolean {
  return kind === "group:members-updated" || (kind === "group:updated" && details === undefined);
}
