import type { WireNotice } from "../contract/notices.ts";
import type { WireMessage } from "../contract/wire.ts";
import { RowBuilder } from "./row-builder.ts";

/** A message of mine that the server has not confirmed, as far as a row needs it. */
export type PendingPart = { clientMessageId: string; createdAt: number; body: string };

/**
 * One line of the history. `key` is stable: a pending message keeps its key when it becomes a real one.
 * `isFirst` begins a group (name, avatar and time are shown), `isLast` ends it.
 */
export type TimelineRow<P extends PendingPart = PendingPart> =
  | { kind: "day"; key: string; at: number }
  | { kind: "unread"; key: string }
  | { kind: "notice"; key: string; notice: WireNotice }
  | { kind: "message"; key: string; message: WireMessage; isFirst: boolean; isLast: boolean }
  | { kind: "pending"; key: string; pending: P; isFirst: boolean; isLast: boolean };

export type TimelineInput<P extends PendingPart = PendingPart> = {
  /** Ascending by seq, without holes. */
  messages: readonly WireMessage[];
  /** Ascending by rev. */
  notices: readonly WireNotice[];
  /** In the order they were sent. */
  pending: readonly P[];
  /** The divider stands before the first message of somebody else after this seq; null: none. */
  dividerSeq: number | null;
  meId: number;
  /** Names the day of a time (ms) in the reader's time zone; equal for times of one day. */
  dayOf: (at: number) => string;
};

/** The day in the time zone of this machine, as "2026-7-9". */
export function localDay(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/**
 * Answers a function that makes the rows of a history, in the order they are shown. It is for one history that changes:
 * where messages were only added at the end, which is the usual case, the rows above are taken over as they are.
 */
export function createTimelineRows<P extends PendingPart>(): (input: TimelineInput<P>) => TimelineRow<P>[] {
  let last: { input: TimelineInput<P>; rows: RowBuilder<P> } | null = null;
  return (input) => {
    const isGrown = last !== null && isContinued(last.input, input);
    const rows =
      last && isGrown ? last.rows.continue(input, last.input.messages.length) : RowBuilder.begin(input);
    last = { input, rows };
    return withPending(rows, input);
  };
}

/** Whether nothing has changed but that there may be more messages, after all notices. */
function isContinued<P extends PendingPart>(before: TimelineInput<P>, now: TimelineInput<P>): boolean {
  const isSame =
    before.notices === now.notices &&
    before.dividerSeq === now.dividerSeq &&
    before.meId === now.meId &&
    before.dayOf === now.dayOf;
  const added = now.messages[before.messages.length];
  const noticedSeq = now.notices.at(-1)?.afterSeq ?? 0;
  return (
    isSame &&
    before.messages.length > 0 &&
    (added === undefined || noticedSeq < added.seq) &&
    before.messages.every((message, at) => message === now.messages[at])
  );
}

/** What is not confirmed stands below everything else. */
function withPending<P extends PendingPart>(
  rows: RowBuilder<P>,
  { messages, pending }: TimelineInput<P>,
): TimelineRow<P>[] {
  if (pending.length === 0) return rows.finish();
  const confirmed = new Set(messages.map((message) => message.clientMessageId));
  return rows.finish(pending.filter(({ clientMessageId }) => !confirmed.has(clientMessageId)));
}
