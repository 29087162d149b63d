"use client";

import { useEffect, useRef, useState } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { indexOfKey, type ListRow } from "./list-row.ts";
import type { Older } from "./use-older.ts";
import type { TimelineScroll } from "./use-timeline-scroll.ts";

export type FirstUnread = {
  /** How many were unread when the conversation was opened, while the first of them is not loaded; else 0. */
  count: number;
  isSeeking: boolean;
  seek: () => void;
};

/** The way back to the first unread message when there are more of them than were loaded. */
export function useFirstUnread(
  conversationId: number,
  rows: readonly ListRow[],
  scroll: TimelineScroll,
  older: Older,
): FirstUnread {
  const dividerSeq = useMessenger((state) => state.dividerSeq[conversationId] ?? null);
  const lastSeq = useMessenger((state) => state.messenger.conversations[conversationId]?.lastSeq ?? 0);
  const openedAt = useRef(lastSeq);
  const [isSeeking, setIsSeeking] = useState(false);
  const isAbove = dividerSeq !== null && older.hasOlder && indexOfKey(rows, "unread") === -1;
  const { toKey } = scroll;
  const { load, isLoading, error } = older;
  useEffect(() => {
    if (!isSeeking) return;
    if (!isAbove || error) {
      setIsSeeking(false);
      toKey("unread");
    } else if (!isLoading) load();
  }, [isSeeking, isAbove, isLoading, error, load, toKey]);
  const count = isAbove && dividerSeq !== null ? Math.max(0, openedAt.current - dividerSeq) : 0;
  return { count, isSeeking, seek: () => setIsSeeking(true) };
}
