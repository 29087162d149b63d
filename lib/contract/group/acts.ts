/** What a group's administration does and its log tells of. Named as the command that did it. */
export const groupActKinds = [
  "group:create",
  "group:invite",
  "group:remove-member",
  "group:appoint-admin",
  "group:dismiss-admin",
  "group:set-rights",
  "group:offer-ownership",
  "group:withdraw-ownership",
  "group:take-ownership",
  "group:decline-ownership",
  "group:disband",
  "group:restore",
  "group:update",
  "group:resize",
  "group:set-avatar",
  "group:set-rules",
  "group:silence",
  "group:unsilence",
  "message:recall",
  "group:create-filter",
  "group:update-filter",
  "group:remove-filter",
  "group:decide-held",
  "group:close-report",
  "group:silence-by-filter",
  "group:set-admission",
  "group:answer-requests",
  "group:lift-bar",
  "group:create-link",
  "group:revoke-link",
  "group:set-card",
  "group:set-title",
  "group:create-announcement",
  "group:update-announcement",
  "group:remove-announcement",
  "group:publish-announcement",
  "group:remind-announcement",
  "group:set-essence",
  "group:unset-essence",
  "activity:close",
  "activity:remove",
] as const;
export type GroupActKind = (typeof groupActKinds)[number];

/** Whom an act concerned, and what was before and after it: plain values, by the name of what they are of. */
export type GroupActData = {
  targetIds?: number[];
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
};
