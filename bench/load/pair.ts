import { makeBody, readMark } from "./body.ts";
import { nowUs } from "./clock.ts";
import type { Crowd } from "./crowd.ts";
import { Histogram, type Summary } from "./histogram.ts";

export type PairInput = { from: number; to: number; warmMessages: number; messages: number };
export type PairOutput = { deliver: Summary; ack: Summary; lost: number };

const GIVE_UP_AFTER_MS = 5_000;
const LOST_AT_MOST = 5;

/**
 * Sends messages from one user to another one at a time: the next one leaves when the last was both received and
 * acknowledged. Tells how long each took; what takes five seconds counts as lost.
 */
export async function runPair(crowd: Crowd, input: PairInput): Promise<PairOutput> {
  const deliver = new Histogram();
  const ack = new Histogram();
  let lost = 0;
  for (let seq = 0; seq < input.warmMessages + input.messages && lost <= LOST_AT_MOST; seq++) {
    const times = await exchange(crowd, input, seq);
    if (!times) lost++;
    else if (seq >= input.warmMessages) {
      deliver.add(times.deliveredUs);
      ack.add(times.ackedUs);
    }
  }
  crowd.listen(crowd.client(input.to));
  return { deliver: deliver.summary(), ack: ack.summary(), lost };
}

type Times = { deliveredUs: number; ackedUs: number };

/** Durations from the moment of sending; null when one of the two did not come in time. */
function exchange(crowd: Crowd, { from, to }: PairInput, seq: number): Promise<Times | null> {
  return new Promise((resolve) => {
    const times: Partial<Times> = {};
    const timer = setTimeout(() => resolve(null), GIVE_UP_AFTER_MS);
    const sentAtUs = nowUs();
    function note(what: keyof Times): void {
      times[what] ??= nowUs() - sentAtUs;
      if (times.deliveredUs === undefined || times.ackedUs === undefined) return;
      clearTimeout(timer);
      resolve({ deliveredUs: times.deliveredUs, ackedUs: times.ackedUs });
    }
    crowd.client(to).onMessage = (buffer, start, end) => {
      const mark = readMark(buffer, start, end);
      if (mark?.sender === from && mark.seq === seq) note("deliveredUs");
    };
    const body = makeBody({ sender: from, seq, dueUs: sentAtUs });
    crowd.client(from).sendDirect(`u${to}`, body, () => note("ackedUs"));
  });
}
