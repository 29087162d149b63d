import { SCHEDULED_WITHIN_MS } from "#lib/contract/limits.ts";
import { Refused } from "../command.ts";

/**
 * When an announcement is to be published; null: at once. `publishAt` is ISO 8601, `now` milliseconds since 1970.
 * @throws Refused invalid_input for a time that has passed or is too far away.
 */
export function plannedTime(publishAt: string | null, now: number): Date | null {
  if (publishAt === null) return null;
  const at = Date.parse(publishAt);
  const isAhead = at > now && at <= now + SCHEDULED_WITHIN_MS;
  if (!isAhead) throw new Refused("invalid_input", { field: "publishAt", params: { issue: "not_valid" } });
  return new Date(at);
}
