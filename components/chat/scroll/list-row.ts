import type { PendingMessage } from "#lib/client/types.ts";
import type { TimelineRow } from "#lib/domain/timeline-rows.ts";

/** A line of the list: the head above the oldest message, or a row of the history. */
export type ListRow = { kind: "head"; key: "head" } | TimelineRow<PendingMessage>;

/** Where a row stands; -1: nowhere. */
export function indexOfKey(rows: readonly ListRow[], key: string): number {
  return rows.findIndex((row) => row.key === key);
}
