import { type Mark, makeBody } from "./body.ts";
import { nowUs } from "./clock.ts";
import type { Crowd } from "./crowd.ts";

export type FillInput = { sender: number; group: string; messages: number };
export type ResendInput = { group: string; marks: Mark[] };

/** So many messages are on their way at a time. */
const WINDOW = 64;
const GIVE_UP_AFTER_MS = 150_000;

/** Sends so many messages into a group as fast as they are acknowledged; how many were, and in what time. */
export async function fillGroup(
  crowd: Crowd,
  { sender, group, messages }: FillInput,
): Promise<{ acked: number; seconds: number }> {
  const startedUs = nowUs();
  const marks = Array.from({ length: messages }, (_, seq) => ({ sender, seq, dueUs: startedUs + seq }));
  const acked = await sendAll(crowd, group, marks);
  return { acked, seconds: (nowUs() - startedUs) / 1e6 };
}

/** Sends these very messages (again), each from its sender; how many were acknowledged. */
export function resendMessages(crowd: Crowd, { group, marks }: ResendInput): Promise<number> {
  return sendAll(crowd, group, marks);
}

function sendAll(crowd: Crowd, group: string, marks: Mark[]): Promise<number> {
  if (marks.length === 0) return Promise.resolve(0);
  return new Promise((resolve) => {
    let acked = 0;
    const open = marks.values();
    const timer = setTimeout(() => resolve(acked), GIVE_UP_AFTER_MS);
    function sendNext(): void {
      const { value: mark } = open.next();
      if (mark) crowd.client(mark.sender).sendGroup(group, makeBody(mark), onAck, mark.seq);
    }
    function onAck(): void {
      acked++;
      sendNext();
      if (acked < marks.length) return;
      clearTimeout(timer);
      resolve(acked);
    }
    for (let at = 0; at < WINDOW; at++) sendNext();
  });
}
