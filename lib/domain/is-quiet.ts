import type { NoticeKind, WireNotice } from "../contract/notices.ts";

/** Kinds that only bring rows of members up to date. */
const rowsOnly: ReadonlySet<NoticeKind> = new Set<NoticeKind>(["group:members-updated", "group:rights-set"]);

/** Whether a notice has nothing to say to members: it only brings the group's data or rows of members up to date. */
export function isQuiet({ kind, details }: WireNotice): boolean {
  return rowsOnly.has(kind) || (kind === "group:updated" && details === undefined);
}
