import { monitorEventLoopDelay } from "node:perf_hooks";
import { makeBody } from "./body.ts";
import { nowUs } from "./clock.ts";
import type { Crowd } from "./crowd.ts";
import { DIRECT_EVERY, directTarget } from "./direct-target.ts";
import { Recording } from "./recording.ts";
import type { Sender } from "./sharing.ts";

/** One process's share of a paced load. Times are of the machine's monotonic clock. */
export type LoadInput = {
  senders: Sender[];
  /** Messages a second of this process. */
  rate: number;
  startUs: number;
  /** Seconds that are not counted, then seconds that are. */
  warmSeconds: number;
  seconds: number;
  firstSeq: number;
  /** How many users there are, when every fifth message goes to one of them instead of the group. */
  directUsers: number;
  isTracked: boolean;
};

/** What was sent in the counted window, and how late the event loop of this process ran at worst (p99, ms). */
export type LoadOutput = { sentToGroups: number; sentDirect: number; loopDelayMs: number };

const TICK_MS = 1;
const SECOND_US = 1_000_000;

/**
 * Sends at a steady rate whatever the server does (open loop): each message is due at a fixed time, which stands in
 * its body, and latency counts from there, so that a stall of the server or of this process is charged.
 */
export async function runPacedLoad(crowd: Crowd, input: LoadInput): Promise<LoadOutput> {
  const fromUs = input.startUs + input.warmSeconds * SECOND_US;
  const toUs = fromUs + input.seconds * SECOND_US;
  const recording = new Recording(fromUs, toUs, input.isTracked);
  crowd.recording = recording;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const output: LoadOutput = { sentToGroups: 0, sentDirect: 0, loopDelayMs: 0 };
  await pace(input, toUs, (count, dueUs) => {
    const sent = sendOne(crowd, recording, input, count, dueUs);
    if (sent && recording.isInWindow(dueUs)) output[sent]++;
  });
  delay.disable();
  output.loopDelayMs = delay.percentile(99) / 1e6;
  return output;
}

/** Calls `send` for each message that is due, with its number from 1, until the end. */
function pace(
  { senders, rate, startUs }: LoadInput,
  endUs: number,
  send: (count: number, dueUs: number) => void,
): Promise<void> {
  const gapUs = senders.length > 0 && rate > 0 ? SECOND_US / rate : Number.POSITIVE_INFINITY;
  let count = 0;
  /** Sends what is due; whether that was all. */
  function isDone(): boolean {
    const now = nowUs();
    for (;;) {
      const dueUs = count === 0 ? startUs : Math.round(startUs + count * gapUs);
      if (dueUs > now || dueUs >= endUs || gapUs === Number.POSITIVE_INFINITY) return now >= endUs;
      send(++count, dueUs);
    }
  }

  return new Promise((resolve, reject) => {
    function tick(): void {
      try {
        if (isDone()) resolve();
        else setTimeout(tick, TICK_MS);
      } catch (cause) {
        reject(cause);
      }
    }
    tick();
  });
}

function sendOne(
  crowd: Crowd,
  recording: Recording,
  { senders, firstSeq, directUsers }: LoadInput,
  count: number,
  dueUs: number,
): "sentToGroups" | "sentDirect" | null {
  const sender = senders[(count - 1) % senders.length];
  if (!sender || !crowd.has(sender.user)) return null;
  const { user, group } = sender;
  const client = crowd.client(user);
  if (client.isClosed) return null;
  const seq = firstSeq + count - 1;
  const body = makeBody({ sender: user, seq, dueUs });
  recording.noteSent(user, seq, dueUs);
  if (directUsers > 0 && count % DIRECT_EVERY === 0) {
    client.sendDirect(`u${directTarget(user, count, directUsers)}`, body, null);
    return "sentDirect";
  }
  client.sendGroup(group, body, () => recording.noteAck(user, seq, dueUs), seq);
  return "sentToGroups";
}
