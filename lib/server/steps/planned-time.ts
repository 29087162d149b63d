import { SCHEDULED_WITHIN_MS } from "#lib/contract/limits.ts";
import { Refused } from "../command.ts";

/**
 * When something is to happen by itself; null: no time is set. `time` is ISO 8601, `now` milliseconds since 1970, `field`
 * where it stands in the input.
 * @throws Refused invalid_input for a time that has passed or is too far away.
 */
export function plannedTime(time: string | null, now: number, field: string): Date | null {
  if (time === null) return null;
  const at = Date.parse(time);
  const isAhead = at > now && at <= now + SCHEDULED_WITHIN_MS;
  if (!isAhead) throw new Refused("invalid_input", { field, params: { issue: "not_valid" } });
  return new Date(at);
}
