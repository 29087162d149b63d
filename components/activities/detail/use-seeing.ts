"use client";

import type { WireActivity } from "#lib/contract/group/activities.ts";
import { useActivityRights } from "../use-activity-rights.ts";

/** Whose part in an activity I may see: that of who took part, and who has not. */
export function useSeeing(activity: WireActivity): { seesEntries: boolean; seesMissing: boolean } {
  const { mayKeep } = useActivityRights(activity);
  const { poll, closedAt } = activity;
  return {
    seesEntries: !poll?.isAnonymous && (poll?.options.every(({ votes }) => votes !== null) ?? true),
    // Beside live bars, who is missing would tell what somebody has just chosen.
    seesMissing: mayKeep && !(poll?.isAnonymous && closedAt === null),
  };
}
