import type { WireMessage, WireNotice } from "../contract/wire.ts";

/** Messages of one sender stand together, under one name, when they follow within this time. */
const GROUPED_WITHIN_MS = 5 * 60_000;

/** A message of mine that the server has not confirmed, as far as a row needs it. */
type Pending = { clientMessageId: string; createdAt: number; body: string };

/**
 * One line of the history. `key` is stable: a pending message keeps its key when it becomes a real one.
 * `isFirst` begins a group (name, avatar and time are shown), `isLast` ends it.
 */
export type TimelineRow<P extends Pending = Pending> =
  | { kind: "day"; key: string; at: number }
  | { kind: "unread"; key: string }
  | { kind: "notice"; key: string; notice: WireNotice }
  | { kind: "message"; key: string; message: WireMessage; isFirst: boolean; isLast: boolean }
  | { kind: "pending"; key: string; pending: P; isFirst: boolean; isLast: boolean };

export type TimelineInput<P extends Pending = Pending> = {
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

/** The rows of a history, in the order they are shown. Pure. */
export function timelineRows<P extends Pending>(input: TimelineInput<P>): TimelineRow<P>[] {
  const rows = new RowBuilder<P>(input);
  let next = 0;
  const noticesUpTo = (seq: number) => {
    for (let notice = input.notices[next]; notice && notice.afterSeq <= seq; notice = input.notices[next]) {
      rows.addNotice(notice);
      next += 1;
    }
  };
  for (const message of input.messages) {
    noticesUpTo(message.seq - 1);
    rows.addMessage(message);
  }
  noticesUpTo(Number.POSITIVE_INFINITY);
  if (input.pending.length > 0) {
    const confirmed = new Set(input.messages.map((message) => message.clientMessageId));
    for (const pending of input.pending)
      if (!confirmed.has(pending.clientMessageId)) rows.addPending(pending);
  }
  return rows.finish();
}

class RowBuilder<P extends Pending> {
  #rows: TimelineRow<P>[] = [];
  #input: TimelineInput<P>;
  #day: string | null = null;
  #latestAt = 0;
  #isDividerDue: boolean;
  /** The message above, when the next one may join its group. */
  #above: { senderId: number; at: number } | null = null;

  constructor(input: TimelineInput<P>) {
    this.#input = input;
    this.#isDividerDue = input.dividerSeq !== null;
  }

  addMessage(message: WireMessage): void {
    const at = Date.parse(message.sentAt);
    this.#startDay(at, `day:${message.seq}`);
    this.#addDivider(message);
    // What is left of a recalled message stands alone, like a notice.
    if (message.recalled) this.#above = null;
    const key =
      message.senderId === this.#input.meId ? `own:${message.clientMessageId}` : `seq:${message.seq}`;
    this.#rows.push({
      kind: "message",
      key,
      message,
      isFirst: this.#opensGroup(message.senderId, at),
      isLast: true,
    });
    if (message.recalled) this.#above = null;
  }

  addPending(pending: P): void {
    // A message that failed yesterday stays at the end, among those of today.
    const at = Math.max(pending.createdAt, this.#latestAt);
    this.#startDay(at, `day:own:${pending.clientMessageId}`);
    const isFirst = this.#opensGroup(this.#input.meId, at);
    this.#rows.push({
      kind: "pending",
      key: `own:${pending.clientMessageId}`,
      pending,
      isFirst,
      isLast: true,
    });
  }

  addNotice(notice: WireNotice): void {
    this.#startDay(Date.parse(notice.at), `day:rev:${notice.rev}`);
    this.#above = null;
    this.#rows.push({ kind: "notice", key: `rev:${notice.rev}`, notice });
  }

  finish(): TimelineRow<P>[] {
    return this.#rows;
  }

  #startDay(at: number, key: string): void {
    this.#latestAt = Math.max(this.#latestAt, at);
    const day = this.#input.dayOf(at);
    if (day === this.#day) return;
    this.#day = day;
    this.#above = null;
    this.#rows.push({ kind: "day", key, at });
  }

  /** Only where messages that were read stand above, or the history begins: else the first unread is further up. */
  #addDivider({ seq, senderId }: WireMessage): void {
    const { dividerSeq, messages, meId } = this.#input;
    if (!this.#isDividerDue || dividerSeq === null || seq <= dividerSeq || senderId === meId) return;
    this.#isDividerDue = false;
    const firstSeq = messages[0]?.seq ?? 1;
    if (firstSeq > dividerSeq + 1) return;
    this.#above = null;
    this.#rows.push({ kind: "unread", key: "unread" });
  }

  #opensGroup(senderId: number, at: number): boolean {
    const above = this.#above;
    this.#above = { senderId, at };
    const joins =
      above !== null && above.senderId === senderId && Math.abs(at - above.at) < GROUPED_WITHIN_MS;
    const last = this.#rows.at(-1);
    if (joins && (last?.kind === "message" || last?.kind === "pending")) last.isLast = false;
    return !joins;
  }
}
