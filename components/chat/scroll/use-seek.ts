"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { focusRow } from "./focus-row.ts";
import type { ListRow } from "./list-row.ts";
import { takeJumps, takeSeqInAddress } from "./message-jumps.ts";
import type { Older } from "./use-older.ts";
import type { TimelineScroll } from "./use-timeline-scroll.ts";

/** Long enough to find the message with the eyes. */
const HIGHLIGHTED_MS = 2_500;

export type Seek = {
  isSeeking: boolean;
  seek: (seq: number) => void;
  /** The row that was just jumped to; it stands out for a moment. */
  highlightedKey: string | null;
};

type Parts = {
  scroll: TimelineScroll;
  older: Older;
  /** The way has come to its end, at the message or where there is none. */
  onDone: (seq: number) => void;
};

/** The way to one message, however far it is: asked for here, from elsewhere on the page, or by the address. */
export function useSeek(
  conversationId: number,
  scroller: RefObject<HTMLElement | null>,
  rows: readonly ListRow[],
  { scroll, older, onDone }: Parts,
): Seek {
  const [soughtSeq, setSoughtSeq] = useState<number | null>(null);
  const [highlightedKey, setHighlightedKey] = useState<string | null>(null);
  const key = soughtSeq === null ? null : keyOf(rows, soughtSeq);
  const { toKey } = scroll;
  const { loadFar, isLoading, hasOlder, error } = older;
  // Nothing older is loaded before the newest messages are there.
  const isBehind = useMessenger((state) => state.messenger.conversations[conversationId]?.isLoaded === false);
  const seek = useCallback((seq: number) => setSoughtSeq(seq), []);

  useEffect(() => {
    const seq = takeSeqInAddress();
    if (seq !== null) seek(seq);
    return takeJumps(conversationId, seek);
  }, [conversationId, seek]);

  useEffect(() => {
    if (soughtSeq === null) return;
    if (key === null && (isBehind || hasOlder) && !error) {
      if (!isBehind && !isLoading) loadFar();
      return;
    }
    setSoughtSeq(null);
    if (key === null && error) return;
    onDone(soughtSeq);
    if (key !== null && toKey(key)) setHighlightedKey(key);
  }, [soughtSeq, key, isBehind, isLoading, hasOlder, error, loadFar, toKey, onDone]);

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

  return { isSeeking: soughtSeq !== null, seek, highlightedKey };
}

function keyOf(rows: readonly ListRow[], seq: number): string | null {
  return rows.find((row) => row.kind === "message" && row.message.seq === seq)?.key ?? null;
}
