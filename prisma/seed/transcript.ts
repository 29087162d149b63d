import type { SeedDay } from "./types.ts";

export type Line = { at: Date; sender: string; body: string };

const lineStart = /^(?:(\d\d):(\d\d)|-(\d+)) ([^：]+)：(.*)$/;

/** Reads days of talk into messages, in order. Times are this machine's, and never later than `now`. */
export function readTalk(days: SeedDay[], now: Date): Line[] {
  const lines: Line[] = [];
  for (const { daysAgo, talk } of days) {
    for (const text of talk.trim().split("\n")) {
      const match = lineStart.exec(text);
      if (match) {
        const [, hour, minute, minutesAgo, sender = "", body = ""] = match;
        const at =
          minutesAgo === undefined
            ? timeOfDay(now, daysAgo, `${hour}:${minute}`)
            : new Date(now.getTime() - Number(minutesAgo) * 60_000);
        lines.push({ at, sender, body });
      } else {
        const last = lines.at(-1);
        if (!last) throw new Error(`no message to continue: ${text}`);
        last.body += `\n${text}`;
      }
    }
  }
  // Within one minute people answer a few seconds apart.
  return lines.map((line, n) => ({ ...line, at: new Date(line.at.getTime() + secondsIn(lines, n) * 1000) }));
}

/** A time like "08:15" so many days before now. */
export function timeOfDay(now: Date, daysAgo: number, clock: string): Date {
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - daysAgo, hour, minute);
}

function secondsIn(lines: Line[], n: number): number {
  let before = 0;
  while (lines[n - before - 1]?.at.getTime() === lines[n]?.at.getTime()) before += 1;
  return Math.min(before * 17, 59);
}
