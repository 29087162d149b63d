"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import type { ListRow } from "./list-row.ts";
import { type Place, placeOf, rememberPlace } from "./places.ts";
import { useShift } from "./use-shift.ts";
import { useTarget } from "./use-target.ts";

/** Nearer to the end than this, the reader follows what comes. */
const FOLLOWED_WITHIN_PX = 100;

export type TimelineScroll = {
  handle: RefObject<VirtualizerHandle | null>;
  /** For the virtual list: rows were put in front. */
  shift: boolean;
  isAtEnd: boolean;
  onScroll: (offset: number) => void;
  onResize: () => void;
  toEnd: () => void;
  toKey: (key: string, above?: number) => boolean;
  /** The reader takes over, with a wheel, a finger or a key: wherever that leads is where the list stays. */
  onInput: () => void;
  /** What the reader is about to unfold stays where it is, also at the end. */
  release: () => void;
};

/**
 * Where the list stands: opens where it was left, at the first unread message or at the end; follows new
 * messages only while the reader is at the end; keeps still when older ones are put in front. What is fetched to
 * complete a history that was `isBehind` is not followed, but read from its first unread message.
 */
export function useTimelineScroll(
  conversationId: number,
  rows: readonly ListRow[],
  isBehind: boolean,
): TimelineScroll {
  const [isAtEnd, setIsAtEnd] = useState(true);
  const shift = useShift(rows);
  const { handle, latest, target, toEnd, toKey, hold } = useTarget(rows);
  const last = useRef({ offset: 0, size: 0, isNear: true });

  useLayoutEffect(() => {
    const place = placeOf(conversationId);
    const isRestored = place !== null && !place.isAtEnd && toKey(place.key, -place.offset);
    if (!isRestored && !toKey("unread")) toEnd();
  }, [conversationId, toKey, toEnd]);

  const doesFollow = () => target.current === "end" || last.current.isNear;
  const toFirst = useCallback(() => toKey("unread") || toEnd(), [toKey, toEnd]);
  useFollow(rows, doesFollow, useWasTrue(isBehind) ? toFirst : toEnd);

  const look = useCallback(() => {
    const list = handle.current;
    if (!list) return;
    const { scrollOffset: offset, scrollSize: size } = list;
    const isNear = isNearEnd(list, offset);
    // With all sizes as they were, only somebody who moves the list makes it go up.
    if (target.current === "end" && size === last.current.size && offset < last.current.offset - 1)
      target.current = null;
    if (target.current === null && isNear) target.current = "end";
    last.current = { offset, size, isNear };
    setIsAtEnd(isNear);
  }, [handle, target]);

  const onScroll = (offset: number) => {
    const list = handle.current;
    if (!list) return;
    look();
    const { isNear } = last.current;
    rememberPlace(conversationId, isNear ? { isAtEnd: true } : placeIn(list, latest.current, offset));
  };
  const onResize = () => {
    hold();
    // The page has not grown yet, so that the list could not go where it should: once more when it has.
    requestAnimationFrame(() => {
      hold();
      look();
    });
  };
  const release = () => {
    target.current = null;
  };
  const onInput = () => {
    release();
    requestAnimationFrame(look);
  };
  return { handle, shift, isAtEnd, onScroll, onResize, toEnd, toKey, onInput, release };
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
function useFollow(rows: readonly ListRow[], doesFollow: () => boolean, go: () => void): void {
  const lastKey = rows.at(-1)?.key;
  const isSent = rows.at(-1)?.kind === "pending";
  const shown = useRef(lastKey);
  const follows = useRef(doesFollow);
  useLayoutEffect(() => {
    follows.current = doesFollow;
  });
  useLayoutEffect(() => {
    if (lastKey === shown.current) return;
    shown.current = lastKey;
    if (follows.current() || isSent) go();
  }, [lastKey, isSent, go]);
}

/** What a flag was in the render before. */
function useWasTrue(flag: boolean): boolean {
  const before = useRef(flag);
  useLayoutEffect(() => {
    before.current = flag;
  }, [flag]);
  return before.current;
}
