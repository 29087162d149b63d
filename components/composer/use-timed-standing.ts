"use client";

import { useEffect, useMemo, useState } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { selectSpokeAt } from "#lib/client/spoke-at.ts";
import { speakingChangesAt } from "#lib/domain/order/waits.ts";
import type { Standing } from "#lib/domain/standing.ts";

/** Timers hold at most this much; a longer time is looked at again when it has passed. */
const LONGEST_TIMER_MS = 2_147_483_647;
/** A timer may come a little early. */
const LATE_MS = 50;

/**
 * Where I stand in a conversation, by the server's clock: looked at again by itself whenever time alone may change who
 * may speak there. The same object until something has changed.
 */
export function useTimedStanding(conversationId: number): Standing {
  const [now, setNow] = useState(Date.now);
  const aheadMs = useMessenger((state) => state.serverAheadMs);
  const standing = useMessenger((state) => ({
    ...selectStanding(state, conversationId, now + aheadMs),
    spokeAt: selectSpokeAt(state, conversationId),
  }));
  const changesAt = useMemo(() => speakingChangesAt(standing), [standing]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came too early waits again
  useEffect(() => {
    if (changesAt === null) return;
    const waitMs = Math.max(0, changesAt - aheadMs - Date.now()) + LATE_MS;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(waitMs, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }, [changesAt, aheadMs, now]);
  return standing;
}
