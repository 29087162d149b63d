import { REMIND_EVERY_MS } from "#lib/contract/limits.ts";
import { Refused } from "../command.ts";

/**
 * People are reminded of the same once in a while.
 * @throws Refused reminded_lately, with the time from which on it can be done again
 */
export function refuseRemindedLately(remindedAt: Date | null, now: number): void {
  const until = (remindedAt?.getTime() ?? Number.NEGATIVE_INFINITY) + REMIND_EVERY_MS;
  if (until > now) throw new Refused("reminded_lately", { params: { until: new Date(until).toISOString() } });
}
