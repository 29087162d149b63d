"use client";

import { useSecondsUntil } from "#components/shell/connection/use-seconds-until.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import { countdownText } from "#lib/domain/duration-parts.ts";
import { useDurationText } from "./use-duration-text.ts";

const DAY_SECONDS = 86_400;

/** How long it is until a time of the server (ISO): a clock that counts down, or days. Empty when it has passed. */
export function useRemaining(until: string | null | undefined): string {
  const aheadMs = useMessenger((state) => state.serverAheadMs);
  const seconds = useSecondsUntil(until ? Date.parse(until) - aheadMs : null);
  const durationText = useDurationText();
  if (seconds === null) return "";
  return seconds < DAY_SECONDS ? countdownText(seconds) : durationText(seconds);
}

/** The same as it is drawn. Screen readers are told the end, and not every second. */
export function Remaining({ until }: { until: string }) {
  return (
    <span aria-hidden suppressHydrationWarning className="tabular-nums">
      {useRemaining(until)}
    </span>
  );
}
