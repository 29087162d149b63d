import type { Cursor } from "../drivers/driver.ts";
import { readMark } from "./body.ts";
import { nowUs } from "./clock.ts";
import type { Crowd } from "./crowd.ts";
import { Histogram, type Summary } from "./histogram.ts";
import { keyOf } from "./recording.ts";

export const PAGE = 50;

export type WalkInput = { user: number; group: string; messages: number };
export type PagesInput = { user: number; group: string; requests: number; cursors: (Cursor | null)[] };
export type ArchiveInput = { user: number; group: string; untilSeq: number };

/** The cursors of the last few pages on the way back through so many messages of a group's history. */
export async function walkBack(crowd: Crowd, { user, group, messages }: WalkInput): Promise<Cursor[]> {
  const kept = 8;
  const apart = 25;
  const cursors: Cursor[] = [];
  let cursor: Cursor | null = null;
  for (let page = 0, walked = 0; walked < messages; page++) {
    const { n, first }: { n: number; first: Cursor | null } = await crowd
      .client(user)
      .history(group, cursor, PAGE);
    if (n === 0 || first === null) break;
    walked += n;
    cursor = first;
    if (page % apart === 0) cursors.push(cursor);
  }
  return cursors.slice(-kept);
}

/** Times requests for a page before each of the cursors in turn (null: the latest), one at a time. */
export async function timePages(
  crowd: Crowd,
  { user, group, requests, cursors }: PagesInput,
): Promise<Summary & { short: number }> {
  const histogram = new Histogram();
  let short = 0;
  for (let at = 0; at < requests; at++) {
    const startedUs = nowUs();
    const { n } = await crowd.client(user).history(group, cursors[at % cursors.length] ?? null, PAGE);
    histogram.add(nowUs() - startedUs);
    if (n !== PAGE) short++;
  }
  return { ...histogram.summary(), short };
}

/** The keys of all messages in a group's history, newest first, back to the first one numbered below `untilSeq`. */
export async function readArchive(crowd: Crowd, { user, group, untilSeq }: ArchiveInput): Promise<number[]> {
  const keys: number[] = [];
  let cursor: Cursor | null = null;
  for (;;) {
    const page: { bodies: string[]; first: Cursor | null } = await crowd
      .client(user)
      .history(group, cursor, PAGE);
    let isOlder = page.bodies.length === 0 || page.first === null;
    for (const body of page.bodies) {
      const bytes = Buffer.from(body);
      const mark = readMark(bytes, 0, bytes.length);
      if (!mark) continue;
      if (mark.seq < untilSeq) isOlder = true;
      else keys.push(keyOf(mark.sender, mark.seq));
    }
    if (isOlder) return keys;
    cursor = page.first;
  }
}
