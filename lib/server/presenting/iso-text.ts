/** A time of a row: the typed client brings a date, a raw statement may bring what the database has written. */
export type RowTime = Date | string;

const WITHOUT_OFFSET = "2026-01-01T00:00:00.000".length;

/** A row's time as it travels: ISO 8601 in UTC. */
export function isoText(time: RowTime): string {
  if (typeof time !== "string") return time.toISOString();
  // As both databases mostly write it. Fifty messages of a page are not made dates only to be made text again.
  if (time.endsWith("Z") && time.length === WITHOUT_OFFSET + 1) return time;
  if (time.endsWith("+00:00") && time.length === WITHOUT_OFFSET + 6)
    return `${time.slice(0, WITHOUT_OFFSET)}Z`;
  return new Date(time).toISOString();
}
