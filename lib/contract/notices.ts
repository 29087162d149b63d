/** What happened in a conversation besides messages. */

export const noticeKinds = [
  "conversation:opened",
  "group:created",
  "group:members-joined",
  "group:members-invited",
  "group:member-left",
  "group:member-removed",
  "group:admin-appointed",
  "group:admin-dismissed",
  "group:members-silenced",
  "group:members-unsilenced",
  "group:rights-set",
  "group:owner-changed",
  "group:updated",
  "group:members-updated",
  "activity:closed",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/**
 * A durable change of a conversation that is no message, shown after message `afterSeq`.
 * `userIds` are those it happened to, `actorId` who did it. It takes a rev, no seq, and is never unread.
 */
export type WireNotice = {
  conversationId: number;
  rev: number;
  afterSeq: number;
  kind: NoticeKind;
  actorId: number | null;
  userIds: number[];
  /** What changed, in plain values, for the sentence that is shown; what says nothing to members is not shown. */
  details?: WireDetails;
  at: string;
};

export type WireDetails = Record<string, string | number | boolean>;
