import { tallyGroups } from "../activity/tally-groups.ts";
import { publishDueAnnouncements } from "../announcements/publish-due.ts";
import { carryOutBulks } from "../bulk/carry-out-bulks.ts";
import { openAlarm } from "../ports/alarm.ts";
import { runtime } from "../ports/runtime.ts";

const TALLY_EVERY_MS = 300_000;
const ANNOUNCEMENTS_EVERY_MS = 5_000;

/**
 * Starts what is done for groups by itself: acts on many members and announcements whose time has come, and counting
 * who speaks. The returned function stops it and waits for what is under way.
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
  let tallying: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    tallying = tallying.then(() => tallyGroups(end.signal)).catch(failing("activity not counted"));
  }, TALLY_EVERY_MS).unref();
  let publishing: Promise<void> = Promise.resolve();
  const announcements = setInterval(() => {
    publishing = publishing.then(publishDueAnnouncements).catch(failing("announcements not published"));
  }, ANNOUNCEMENTS_EVERY_MS).unref();
  return async () => {
    clearInterval(timer);
    clearInterval(announcements);
    end.abort();
    await Promise.all([bulks.stop(), tallying, publishing]);
  };
}
