const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** 1 January 1970 was a Thursday. */
const FIRST_DAY = 4;

const formats = new Map<string, Intl.DateTimeFormat>();

/** How the clocks of a time zone are read; of one that this machine does not know, those of Greenwich. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = openFormat(timeZone) ?? openFormat("UTC");
  if (!format) throw new Error("this machine knows no time zone");
  formats.set(timeZone, format);
  return format;
}

function openFormat(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return null;
  }
}

/** How far the clocks of a time zone are ahead of Greenwich at a moment (ms since 1970), in milliseconds. */
export function aheadMs(timeZone: string, at: number): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const of = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  const wall = Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second"));
  return wall - Math.floor(at / 1_000) * 1_000;
}

/** What the clock on the wall shows: the day of the week (1 is Monday, 7 Sunday) and how long that day has lasted. */
export type WallTime = { day: number; ms: number };

export function wallTime(timeZone: string, at: number): WallTime {
  const wall = at + aheadMs(timeZone, at);
  const days = Math.floor(wall / DAY_MS);
  return { day: ((((days + FIRST_DAY - 1) % 7) + 7) % 7) + 1, ms: wall - days * DAY_MS };
}

/** When the day of a time zone began in which a moment lies. Where midnight was skipped, when its first hour did. */
export function dayStart(timeZone: string, at: number): number {
  const ahead = aheadMs(timeZone, at);
  const start = at - wallTime(timeZone, at).ms;
  // The clocks may have been changed since midnight.
  return start + (ahead - aheadMs(timeZone, start));
}

/** "08:30" as milliseconds since midnight. */
export function clockMs(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return (hours * 60 + minutes) * MINUTE_MS;
}

/**
 * The moment, after `at`, at which the clock shows the first of these times of the day (ms since midnight), and midnight
 * is one of them. Where the clocks are changed on the way, that moment instead: what it shows then must be looked at anew.
 */
export function nextOnClock(timeZone: string, at: number, times: readonly number[]): number {
  const { ms } = wallTime(timeZone, at);
  const waits = [...times, DAY_MS].filter((time) => time > ms).map((time) => time - ms);
  const next = at + Math.min(...waits);
  return aheadMs(timeZone, next) === aheadMs(timeZone, at) ? next : clockChange(timeZone, at, next);
}

/** The moment of the one change of the clocks between two moments, to the second. */
function clockChange(timeZone: string, after: number, before: number): number {
  const ahead = aheadMs(timeZone, after);
  let [low, high] = [Math.floor(after / 1_000), Math.ceil(before / 1_000)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (aheadMs(timeZone, middle * 1_000) === ahead) low = middle;
    else high = middle;
  }
  return high * 1_000;
}
