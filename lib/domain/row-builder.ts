import type { WireNotice } from "../contract/notices.ts";
import type { WireMessage } from "../contract/wire.ts";
import { isQuiet } from "./is-quiet.ts";
import type { PendingPart, TimelineInput, TimelineRow } from "./timeline-rows.ts";

/** Messages of one sender stand together, under one name, when they follow within this time. */
const GROUPED_WITHIN_MS = 5 * 60_000;

/** Puts the rows of a history together, from above. */
export class RowBuilder<P extends PendingPart> {
  #rows: TimelineRow<P>[] = [];
  #input: TimelineInput<P>;
  #day: string | null = null;
  #latestAt = 0;
  #isDividerDue: boolean;
  /** The message above, when the next one may join its group. */
  #above: { senderId: number; at: number } | null = null;

  private constructor(input: TimelineInput<P>) {
    this.#input = input;
    this.#isDividerDue = input.dividerSeq !== null;
  }

  /** All messages and notices of a history. */
  static begin<P extends PendingPart>(input: TimelineInput<P>): RowBuilder<P> {
    const rows = new RowBuilder(input);
    let next = 0;
    const noticesUpTo = (seq: number) => {
      for (let notice = input.notices[next]; notice && notice.afterSeq <= seq; notice = input.notices[next]) {
        rows.#addNotice(notice);
        next += 1;
      }
    };
    for (const message of input.messages) {
      noticesUpTo(message.seq - 1);
      rows.#addMessage(message);
    }
    noticesUpTo(Number.POSITIVE_INFINITY);
    return rows;
  }

  /** The same with the messages from this one on as well; these rows stay as they are. */
  continue(input: TimelineInput<P>, from: number): RowBuilder<P> {
    const rows = this.#copy(input);
    for (const message of input.messages.slice(from)) rows.#addMessage(message);
    return rows;
  }

  /** The rows, and below them what is not confirmed; the builder stays as it is. */
  finish(pending: readonly P[] = []): TimelineRow<P>[] {
    if (pending.length === 0) return this.#rows;
    const all = this.#copy(this.#input);
    for (const one of pending) all.#addPending(one);
    return all.#rows;
  }

  #copy(input: TimelineInput<P>): RowBuilder<P> {
    const copy = new RowBuilder(input);
    copy.#rows = [...this.#rows];
    copy.#day = this.#day;
    copy.#latestAt = this.#latestAt;
    copy.#isDividerDue = this.#isDividerDue;
    copy.#above = this.#above;
    return copy;
  }

  #addMessage(message: WireMessage): void {
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

  #addPending(pending: P): void {
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

  #addNotice(notice: WireNotice): void {
    if (isQuiet(notice)) return;
    this.#startDay(Date.parse(notice.at), `day:rev:${notice.rev}`);
    this.#above = null;
    this.#rows.push({ kind: "notice", key: `rev:${notice.rev}`, notice });
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
    if (joins && (last?.kind === "message" || last?.kind === "pending"))
      this.#rows[this.#rows.length - 1] = { ...last, isLast: false };
    return !joins;
  }
}
