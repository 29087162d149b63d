import type { SilenceTime } from "../../contract/group/order-rules.ts";
import { clockMs, nextOnClock, type WallTime, wallTime } from "./wall-clock.ts";

/** A timetable repeats every week; where the clocks skip what it says, the week after. */
const LONGEST_MS = 15 * 24 * 3_600_000;

/** Times of the week, as the clocks of the time zone show them. */
export type Timetable = { silenceTimes: readonly SilenceTime[]; timeZone: string };

const dayBefore = (day: number) => (day === 1 ? 7 : day - 1);

function covers({ days, from, to }: SilenceTime, { day, ms }: WallTime): boolean {
  const [start, end] = [clockMs(from), clockMs(to)];
  if (start < end) return days.includes(day) && start <= ms && ms < end;
  return (days.includes(day) && ms >= start) || (days.includes(dayBefore(day)) && ms < end);
}

/** Whether the timetable has everybody silent at a moment (ms since 1970). */
export function isSilentTime({ silenceTimes, timeZone }: Timetable, at: number): boolean {
  if (silenceTimes.length === 0) return false;
  const wall = wallTime(timeZone, at);
  return silenceTimes.some((time) => covers(time, wall));
}

/** When it will next be otherwise than at this moment, by the timetable alone; null: never. */
export function silenceTimesChangeAt(timetable: Timetable, at: number): number | null {
  const { silenceTimes, timeZone } = timetable;
  if (silenceTimes.length === 0) return null;
  const marks = silenceTimes.flatMap(({ from, to }) => [clockMs(from), clockMs(to)]);
  const isSilent = isSilentTime(timetable, at);
  for (let next = at; next - at <= LONGEST_MS; ) {
    next = nextOnClock(timeZone, next, marks);
    if (isSilentTime(timetable, next) !== isSilent) return next;
  }
  return null;
}
