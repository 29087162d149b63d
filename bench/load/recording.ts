import { readMark } from "./body.ts";
import { nowUs } from "./clock.ts";
import { Histogram, type HistogramData } from "./histogram.ts";

/** A message's name in a run: its sender and number in one number. */
export const keyOf = (sender: number, seq: number): number => sender * 2 ** 32 + seq;

/** What one generator process has seen of one step. */
export type Recorded = {
  delivered: number;
  latency: HistogramData;
  ackLatency: HistogramData;
  /** When tracked: the marks of everything sent, the keys of what was acknowledged and of what anybody received. */
  sent: { sender: number; seq: number; dueUs: number }[];
  acked: number[];
  seen: number[];
};

/** Counts deliveries of messages that were due in a window of time. */
export class Recording {
  readonly #fromUs: number;
  readonly #toUs: number;
  readonly #latency = new Histogram();
  readonly #ackLatency = new Histogram();
  readonly #seen: Set<number> | null;
  readonly #acked: number[] = [];
  readonly #sent: Recorded["sent"] = [];
  delivered = 0;

  constructor(fromUs: number, toUs: number, isTracked: boolean) {
    this.#fromUs = fromUs;
    this.#toUs = toUs;
    this.#seen = isTracked ? new Set() : null;
  }

  isInWindow(dueUs: number): boolean {
    return dueUs >= this.#fromUs && dueUs < this.#toUs;
  }

  noteSent(sender: number, seq: number, dueUs: number): void {
    if (this.#seen) this.#sent.push({ sender, seq, dueUs });
  }

  noteDelivery(buffer: Buffer, start: number, end: number): void {
    const mark = readMark(buffer, start, end);
    if (!mark) return;
    this.#seen?.add(keyOf(mark.sender, mark.seq));
    if (!this.isInWindow(mark.dueUs)) return;
    this.delivered++;
    this.#latency.add(nowUs() - mark.dueUs);
  }

  noteAck(sender: number, seq: number, dueUs: number): void {
    if (this.isInWindow(dueUs)) this.#ackLatency.add(nowUs() - dueUs);
    if (this.#seen) this.#acked.push(keyOf(sender, seq));
  }

  recorded(): Recorded {
    return {
      delivered: this.delivered,
      latency: this.#latency.data(),
      ackLatency: this.#ackLatency.data(),
      sent: this.#sent,
      acked: this.#acked,
      seen: [...(this.#seen ?? [])],
    };
  }
}
