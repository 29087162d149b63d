"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import { indexOfKey, type ListRow } from "./list-row.ts";
import { placeOf, rememberPlace } from "./places.ts";
import { useShift } from "./use-shift.ts";

/** Nearer to the end than this, the reader follows what comes. */
const FOLLOWED_WITHIN_PX = 100;
/** What stays visible above the divider when a conversation opens at it. */
const ABOVE_DIVIDER_PX = 56;

export type TimelineScroll = {
  handle: RefObject<VirtualizerHandle | null>;
  /** For the virtual list: rows were put in front. */
  shift: boolean;
  isAtEnd: boolean;
  onScroll: (offset: number) => void;
  onResize: () => void;
  toEnd: () => void;
  toKey: (key: string, above?: number) => boolean;
};

/**
 * Where the list stands: opens where it was left, at the first unread message or at the end; follows new
 * messages only while the reader is at the end; keeps still when older ones are put in front.
 */
export function useTimelineScroll(conversationId: number, rows: readonly ListRow[]): TimelineScroll {
  const handle = useRef<VirtualizerHandle>(null);
  const follows = useRef(true);
  const lastOffset = useRef(0);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const latest = useRef(rows);
  const shift = useShift(rows);

  useLayoutEffect(() => {
    latest.current = rows;
  }, [rows]);

  const toEnd = useCallback(() => {
    follows.current = true;
    handle.current?.scrollToIndex(latest.current.length - 1, { align: "end" });
  }, []);

  const toKey = useCallback((key: string, above = ABOVE_DIVIDER_PX) => {
    const index = indexOfKey(latest.current, key);
    if (index === -1) return false;
    follows.current = false;
    handle.current?.scrollToIndex(index, { align: "start", offset: -above });
    return true;
  }, []);

  useLayoutEffect(() => {
    const place = placeOf(conversationId);
    const isRestored = place !== null && !place.isAtEnd && toKey(place.key, -place.offset);
    if (!isRestored && !toKey("unread")) toEnd();
  }, [conversationId, toKey, toEnd]);

  useFollow(rows, follows, toEnd);

  const onScroll = (offset: number) => {
    const list = handle.current;
    if (!list) return;
    const isNear = list.scrollSize - list.viewportSize - offset < FOLLOWED_WITHIN_PX;
    // Only a reader moves up; content that grows below leaves the offset as it is.
    if (isNear) follows.current = true;
    else if (offset < lastOffset.current - 1) follows.current = false;
    lastOffset.current = offset;
    setIsAtEnd(isNear);
    const index = list.findItemIndex(offset);
    const key = latest.current[index]?.key;
    if (isNear || key === undefined) rememberPlace(conversationId, { isAtEnd: true });
    else rememberPlace(conversationId, { isAtEnd: false, key, offset: offset - list.getItemOffset(index) });
  };
  const onResize = () => {
    if (follows.current) toEnd();
  };
  return { handle, shift, isAtEnd, onScroll, onResize, toEnd, toKey };
}

/** Goes to the end when something is added there and the reader follows, or has just sent something. */
function useFollow(rows: readonly ListRow[], follows: RefObject<boolean>, toEnd: () => void): void {
  const lastKey = rows.at(-1)?.key;
  const isSent = rows.at(-1)?.kind === "pending";
  const shown = useRef(lastKey);
  useLayoutEffect(() => {
    if (lastKey === shown.current) return;
    shown.current = lastKey;
    if (follows.current || isSent) toEnd();
  }, [lastKey, isSent, follows, toEnd]);
}
