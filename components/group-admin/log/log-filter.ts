import type { GroupActKind } from "#lib/contract/group/acts.ts";
import type { QueryInput } from "#lib/contract/queries.ts";

/** What is looked for in a log. Days as their fields give them (`2026-11-21`), empty: any. */
export type LogFilter = {
  kind: GroupActKind | "";
  /** 0: anybody. */
  personId: number;
  fromDay: string;
  toDay: string;
  text: string;
};

export const noFilter: LogFilter = { kind: "", personId: 0, fromDay: "", toDay: "", text: "" };

type LogQuery = QueryInput<"group:log">;

/** The question that a filter asks. Days begin and end where the reader is. */
export function logQuery(conversationId: number, filter: LogFilter): LogQuery {
  const { kind, personId, fromDay, toDay, text } = filter;
  const from = momentOf(fromDay, "00:00:00.000");
  const to = momentOf(toDay, "23:59:59.999");
  return {
    conversationId,
    ...(kind && { kind }),
    ...(personId > 0 && { personId }),
    ...(from && { from }),
    ...(to && { to }),
    ...(text.trim() && { text: text.trim() }),
  };
}

/** A day that is half typed, or lies before all logs, is none. */
function momentOf(day: string, time: string): string | undefined {
  const moment = Date.parse(`${day}T${time}`);
  return moment >= 0 ? new Date(moment).toISOString() : undefined;
}
