import type { RefusalCode } from "#lib/contract/refusals.ts";

const statuses: Partial<Record<RefusalCode, number>> = {
  invalid_input: 400,
  request_to_self: 400,
  report_self: 400,
  not_signed_in: 401,
  wrong_login: 401,
  not_available: 404,
  unknown_command: 404,
  email_taken: 409,
  name_taken: 409,
  already_friends: 409,
  already_requested: 409,
  already_member: 409,
  already_reported: 409,
  already_offered: 409,
  already_voted: 409,
  too_large: 413,
  picture_too_big: 413,
  picture_unreadable: 415,
  too_many_requests: 429,
  slow_mode: 429,
  flood: 429,
  reminded_lately: 429,
  internal: 500,
  server_busy: 503,
  storage_failing: 507,
  picture_not_stored: 507,
};

/** The HTTP status of a refusal; whatever is not named is forbidden. */
export function statusOf(code: RefusalCode): number {
  return statuses[code] ?? 403;
}
