import { closeDueActivities } from "../activities/close-due.ts";
import { tallyGroups } from "../activity/tally-groups.ts";
import { publishDueAnnouncements } from "../announcements/publish-due.ts";
import { carryOutBulks } from "../bulk/carry-out-bulks.ts";
import { openAlarm } from "../ports/alarm.ts";
import { runtime } from "../ports/runtime.ts";

const TALLY_EVERY_MS = 300_000;
const ANNOUNCEMENTS_EVERY_MS = 5_000;
/** Somebody may be counting the seconds before it. */
const ACTIVITIES_EVERY_MS = 2_000;

/**
 * Starts what is done for groups by itself: acts on many members, announcements and the end of activities whose time has
 * come, and counting who speaks. The returned function stops it and waits for what is under way.
 */
export function keepGroups(): () => Promise<void> {
  const parts = runtime();
  const failing = (what: string) => (cause: unknown) => parts.logger.error({ err: cause }, what);
  const bulks = openAlarm({
    now: parts.now,
    ring: carryOutBulks,
    onError: failing("acts on many members not carried out"),
  });
  parts.bulkAlarm = bulks;
  // What waited, or was under way, when the last process ended.
  bulks.setFor(parts.now());
  const end = new AbortController();
  const stops = [
    repeat(TALLY_EVERY_MS, () => tallyGroups(end.signal), failing("activity not counted")),
    repeat(ANNOUNCEMENTS_EVERY_MS, publishDueAnnouncements, failing("announcements not published")),
    repeat(ACTIVITIES_EVERY_MS, closeDueActivities, failing("activities not ended")),
  ];
  return async () => {
    end.abort();
    await Promise.all([bulks.stop(), ...stops.map((stop) => stop())]);
  };
}

/** Does something again and again, once at a time. The returned function stops it and waits for what is under way. */
function repeat(
  everyMs: number,
  task: () => Promise<void>,
  onError: (cause: unknown) => void,
): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(task).catch(onError);
  }, everyMs).unref();
  return () => {
    clearInterval(timer);
    return last;
  };
}
