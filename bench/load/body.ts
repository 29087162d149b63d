/** Every measured message has a body of exactly this many ASCII bytes. */
export const BODY_BYTES = 100;

const MARK = 0x7e;
const DOT = 0x2e;
const ZERO = 0x30;
const filler =
  "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore ";

/** What a body says of itself: who sent it (index of the user), its number, and when it was due (µs, monotonic). */
export type Mark = { sender: number; seq: number; dueUs: number };

/** `~sender.seq.dueUs~` and filler: found in any frame by one search for a byte, and read without parsing JSON. */
export function makeBody({ sender, seq, dueUs }: Mark): string {
  const head = `~${sender}.${seq}.${dueUs}~`;
  return head + filler.slice(0, BODY_BYTES - head.length);
}

const latest: Mark = { sender: 0, seq: 0, dueUs: 0 };

/**
 * The mark of the first body in `buffer` from `start` up to `end`, or null when there is none. The object is the
 * same one each time: copy what is kept.
 */
export function readMark(buffer: Buffer, start: number, end: number): Mark | null {
  const at = buffer.indexOf(MARK, start);
  if (at < 0 || at >= end) return null;
  position = at + 1;
  latest.sender = readNumber(buffer, DOT);
  latest.seq = readNumber(buffer, DOT);
  latest.dueUs = readNumber(buffer, MARK);
  return latest;
}

/** Where in the buffer the reading of a mark has come to. */
let position = 0;

function readNumber(buffer: Buffer, until: number): number {
  let value = 0;
  let byte = buffer[position++];
  while (byte !== undefined && byte !== until) {
    value = value * 10 + byte - ZERO;
    byte = buffer[position++];
  }
  return value;
}

/** Calls `visit` once for every body in a frame that may carry several messages. */
export function forEachBody(
  buffer: Buffer,
  start: number,
  end: number,
  visit: (buffer: Buffer, start: number, end: number) => void,
): void {
  let at = buffer.indexOf(MARK, start);
  while (at >= 0 && at < end) {
    visit(buffer, at, end);
    at = buffer.indexOf(MARK, at + BODY_BYTES);
  }
}
