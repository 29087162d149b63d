"use client";

import { useEffect, useRef, useState } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { indexOfKey, type ListRow } from "./list-row.ts";
import type { Older } from "./use-older.ts";
import type { TimelineScroll } from "./use-timeline-scroll.ts";

/** One press goes back this many messages at most; the next one goes on from there. */
const SOUGHT_AT_ONCE = 5_000;

export type FirstUnread = {
  /** How many were unread when the conversation was opened, while the first of them is not loaded; else 0. */
  count: number;
  /** How many of them are loaded. */
  loaded: number;
  isSeeking: boolean;
  seek: () => void;
  stop: () => void;
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
  /** How far back to go; null: nowhere. */
  const [soughtSeq, setSoughtSeq] = useState<number | null>(null);
  const isSeeking = soughtSeq !== null;
  // The first unread message may be among those that are yet to come.
  const isBehind = useMessenger((state) => state.messenger.conversations[conversationId]?.isLoaded === false);
  const isAbove = dividerSeq !== null && !isBehind && older.hasOlder && indexOfKey(rows, "unread") === -1;
  const oldest = rows.find((row) => row.kind === "message");
  const oldestSeq = oldest?.message.seq ?? 0;
  const oldestKey = oldest?.key ?? "";
  const isOver = !isAbove || Boolean(older.error) || oldestSeq <= (soughtSeq ?? 0);
  const { toKey } = scroll;
  const { loadFar, isLoading } = older;
  useEffect(() => {
    if (!isSeeking) return;
    if (isOver) {
      setSoughtSeq(null);
      if (!toKey("unread")) toKey(oldestKey);
    } else if (!isLoading) loadFar();
  }, [isSeeking, isOver, isLoading, oldestKey, loadFar, toKey]);
  const count = isAbove && dividerSeq !== null ? Math.max(0, openedAt.current - dividerSeq) : 0;
  return {
    count,
    loaded: Math.max(0, openedAt.current - oldestSeq + 1),
    isSeeking,
    seek: () => setSoughtSeq(Math.max(1, oldestSeq - SOUGHT_AT_ONCE)),
    stop: () => setSoughtSeq(null),
  };
}
