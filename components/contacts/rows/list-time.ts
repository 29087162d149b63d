export type ListTimeKind = "today" | "yesterday" | "weekday" | "date" | "year";

const DAY_MS = 24 * 60 * 60 * 1000;

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

/** How a time is written in a list: the clock today, then 昨天, a weekday within the last week, a date, a date with its year. */
export function listTimeKind(at: Date, now: Date): ListTimeKind {
  // Rounding absorbs days of 23 and 25 hours.
  const days = Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 7) return "weekday";
  return at.getFullYear() === now.getFullYear() ? "date" : "year";
}
