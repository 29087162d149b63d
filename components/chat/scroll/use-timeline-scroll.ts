"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import { indexOfKey, type ListRow } from "./list-row.ts";
import { type Place, placeOf, rememberPlace } from "./places.ts";
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
  /** What the reader is about to unfold stays where it is, also at the end. */
  hold: () => void;
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
    const isNear = isNearEnd(list, offset);
    // Only a reader moves up; content that grows below leaves the offset as it is.
    if (isNear) follows.current = true;
    else if (offset < lastOffset.current - 1) follows.current = false;
    lastOffset.current = offset;
    setIsAtEnd(isNear);
    rememberPlace(conversationId, isNear ? { isAtEnd: true } : placeIn(list, latest.current, offset));
  };
  const onResize = () => {
    const list = handle.current;
    if (follows.current) toEnd();
    else if (list) setIsAtEnd(isNearEnd(list, list.scrollOffset));
  };
  const hold = () => {
    follows.current = false;
  };
  return { handle, shift, isAtEnd, onScroll, onResize, toEnd, toKey, hold };
}

function isNearEnd(list: VirtualizerHandle, offset: number): boolean {
  return list.scrollSize - list.viewportSize - offset < FOLLOWED_WITHIN_PX;
}

/** Named by a message, for other rows come and go. */
function placeIn(list: VirtualizerHandle, rows: readonly ListRow[], offset: number): Place {
  let index = list.findItemIndex(offset);
  while (index < rows.length && rows[index]?.kind !== "message") index += 1;
  const row = rows[index];
  if (row?.kind !== "message") return { isAtEnd: true };
  return { isAtEnd: false, key: row.key, seq: row.message.seq, offset: offset - list.getItemOffset(index) };
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
