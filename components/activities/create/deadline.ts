import { momentOf } from "#components/group-admin/announcements/local-time.ts";

export const deadlines = ["none", "minutes", "hour", "evening", "own"] as const;
/** When an activity ends by itself: never, in 10 minutes, in an hour, at 22:00, at a time of one's own choice. */
export type Deadline = (typeof deadlines)[number];

const MINUTE_MS = 60_000;
const SOON_MS = 10 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;
const EVENING_HOUR = 22;

/** 22:00 of today, by this machine's clock; of tomorrow once that is less than a minute away. */
export function nextEvening(now: Date): Date {
  const evening = new Date(now);
  evening.setHours(EVENING_HOUR, 0, 0, 0);
  if (evening.getTime() - now.getTime() < MINUTE_MS) evening.setDate(evening.getDate() + 1);
  return evening;
}

/**
 * The moment a choice means when it is made at `now`, ISO 8601; null: none. `own` is what the field for a time holds;
 * undefined: it holds no time.
 */
export function deadlineMoment(deadline: Deadline, own: string, now: Date): string | null | undefined {
  const later = (ms: number) => new Date(now.getTime() + ms).toISOString();
  switch (deadline) {
    case "none":
      return null;
    case "minutes":
      return later(SOON_MS);
    case "hour":
      return later(HOUR_MS);
    case "evening":
      return nextEvening(now).toISOString();
    case "own":
      return momentOf(own) ?? undefined;
  }
}
