"use client";

import { type RefObject, useEffect, useState } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { focusRow } from "./focus-row.ts";
import { indexOfKey, type ListRow } from "./list-row.ts";
import type { MissedMentions } from "./use-missed-mentions.ts";
import type { Older } from "./use-older.ts";
import type { TimelineScroll } from "./use-timeline-scroll.ts";

/** Long enough to find the message with the eyes. */
const HIGHLIGHTED_MS = 2_500;

export type MentionJump = {
  isSeeking: boolean;
  seek: () => void;
  /** The row that was just jumped to; it stands out for a moment. */
  highlightedKey: string | null;
};

/** The way to the oldest message that names me and was missed, however far it is. */
export function useMentionJump(
  conversationId: number,
  scroller: RefObject<HTMLElement | null>,
  rows: readonly ListRow[],
  { scroll, older, missed }: { scroll: TimelineScroll; older: Older; missed: MissedMentions },
): MentionJump {
  const [isSeeking, setIsSeeking] = useState(false);
  const [highlightedKey, setHighlightedKey] = useState<string | null>(null);
  const seq = missed.seqs[0];
  const isMissing = seq !== undefined && indexOfKey(rows, keyOf(seq)) === -1;
  const { toKey } = scroll;
  const { loadFar, isLoading, hasOlder, error } = older;
  // Nothing older is loaded before the newest messages are there.
  const isBehind = useMessenger((state) => state.messenger.conversations[conversationId]?.isLoaded === false);
  const { forget } = missed;

  useEffect(() => {
    if (!isSeeking) return;
    if (isMissing && (isBehind || hasOlder) && !error) {
      if (!isBehind && !isLoading) loadFar();
      return;
    }
    setIsSeeking(false);
    if (seq === undefined || error) return;
    forget(seq);
    if (toKey(keyOf(seq))) setHighlightedKey(keyOf(seq));
  }, [isSeeking, seq, isMissing, isBehind, isLoading, hasOlder, error, loadFar, toKey, forget]);

  useEffect(() => {
    if (highlightedKey === null) return;
    // The row may have to be rendered first.
    const frame = requestAnimationFrame(() =>
      requestAnimationFrame(() => scroller.current && focusRow(scroller.current, highlightedKey)),
    );
    const timer = setTimeout(() => setHighlightedKey(null), HIGHLIGHTED_MS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [highlightedKey, scroller]);

  return { isSeeking, seek: () => setIsSeeking(true), highlightedKey };
}

/** Who names me is somebody else. */
function keyOf(seq: number): string {
  return `seq:${seq}`;
}
