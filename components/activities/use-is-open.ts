"use client";

import { useEffect, useState } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";

/** Timers hold at most this much; a longer time is looked at again when it has passed. */
const LONGEST_TIMER_MS = 2_147_483_647;
/** A timer may come a little early. */
const LATE_MS = 50;

/** Whether one can take part in an activity still, by the server's clock. Looked at again by itself when its time is over. */
export function useIsOpen({ closedAt, closesAt }: Pick<WireActivity, "closedAt" | "closesAt">): boolean {
  const [now, setNow] = useState(Date.now);
  const aheadMs = useMessenger((state) => state.serverAheadMs);
  const endsAt = closesAt === null ? null : Date.parse(closesAt) - aheadMs;
  useEffect(() => {
    if (endsAt === null || endsAt <= now) return;
    const waitMs = Math.max(0, endsAt - Date.now()) + LATE_MS;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(waitMs, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }, [endsAt, now]);
  return closedAt === null && (endsAt === null || endsAt > now);
}
