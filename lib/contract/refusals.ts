/** Every expected "no". A code is translated in the `refusals` messages; `params` fill its placeholders. */
export const refusalCodes = [
  "invalid_input",
  "not_signed_in",
  "not_available",
  "not_allowed",
  "too_many_requests",
  "unknown_command",
  "wrong_login",
  "email_taken",
  "setup_not_available",
  "not_friends",
  "already_friends",
  "already_requested",
  "request_to_self",
  "too_many_friends",
  "name_taken",
  "too_many",
  "silenced",
  "group_silenced",
  "newcomer",
  "slow_mode",
  "flood",
  "repeated",
  "too_many_named",
  "everyone_quota",
  "kept_apart",
  "recall_too_late",
  "share_not_available",
  "word_refused",
  "word_silenced",
  "in_review",
  "review_refused",
  "review_withdrawn",
  "report_self",
  "report_owner",
  "already_reported",
  "group_full",
  "group_closed",
  "join_by_request",
  "wrong_answer",
  "barred",
  "already_member",
  "owner_cannot_leave",
  "admin_limit",
  "reminded_lately",
  "already_voted",
  "activity_closed",
  "activity_full",
  "wrong_code",
  "already_offered",
  "group_disbanded",
  "group_size",
  "wrong_name",
  "origin_refused",
  "too_large",
  "picture_unreadable",
  "picture_too_big",
  "picture_not_stored",
  "server_busy",
  "storage_failing",
  "internal",
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** What went wrong with one field of an input, translated in `refusals.issue`. */
export type IssueCode =
  | "required"
  | "too_short"
  | "too_long"
  | "too_low"
  | "too_high"
  | "not_an_email"
  | "not_valid";

/**
 * A "no" as it travels. `field` names the input field at fault (invalid_input, email_taken …);
 * `params` are plain values for the sentence: `until` (ISO time), `seconds`, `max`, `min`, `number`, `issue` (IssueCode).
 */
export type Refusal = {
  code: RefusalCode;
  field?: string;
  params?: Record<string, string | number>;
};

/** What every command and query answers, on every door. */
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };
