"use client";

import { useTimedStanding } from "#components/composer/use-timed-standing.ts";
import { type ActivityKind, activityKinds } from "#lib/contract/group/activities.ts";
import { can } from "#lib/domain/policy.ts";

/** What I may begin in a group: 投票, 接龙, 签到. Looked at again by itself when a silence ends. */
export function useStartKinds(conversationId: number): ActivityKind[] {
  const standing = useTimedStanding(conversationId);
  return activityKinds.filter((activity) => can("activity.create", standing, { activity }));
}
