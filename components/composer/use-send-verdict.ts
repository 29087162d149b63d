"use client";

import { useEffect, useState } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import { judge } from "#lib/domain/policy.ts";

/** Timers hold at most this much; a longer silence is looked at again when it has passed. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** Why one may not write in a conversation; null: one may. Asks again by itself when a silence ends. */
export function useSendVerdict(conversationId: number): Refusal | null {
  const [now, setNow] = useState(Date.now);
  const standing = useMessenger((state) => selectStanding(state, conversationId, now));
  const { silencedUntil } = standing;
  useEffect(() => {
    const wait = silencedUntil === null ? 0 : silencedUntil - Date.now();
    if (wait <= 0) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(wait + 50, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }, [silencedUntil]);
  return judge("message.send", standing);
}
