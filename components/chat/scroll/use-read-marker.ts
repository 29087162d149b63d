"use client";

import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { VirtualizerHandle } from "virtua";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { ListRow } from "./list-row.ts";

/** A message counts as seen when this much of it, or all of it, is on the screen. */
const SEEN_PX = 48;

/** The newest message on the screen; null: none. */
function newestSeen(list: VirtualizerHandle, rows: readonly ListRow[]): number | null {
  const end = list.scrollOffset + list.viewportSize;
  if (list.viewportSize === 0) return null;
  for (let index = list.findItemIndex(end); index >= 0; index -= 1) {
    const row = rows[index];
    if (row?.kind !== "message") continue;
    const isSeen = list.getItemOffset(index) + Math.min(SEEN_PX, list.getItemSize(index)) <= end + 1;
    if (isSeen) return row.message.seq;
  }
  return null;
}

/** Somebody sits in front of this page: it is visible, and its window has the focus. */
const isLookedAt = () => document.visibilityState === "visible" && document.hasFocus();

/**
 * Tells the server what has been read: what is on the screen of a visible page in a focused window. What comes while
 * nobody looks stands below the divider.
 */
export function useReadMarker(
  conversationId: number,
  handle: RefObject<VirtualizerHandle | null>,
  rows: readonly ListRow[],
): () => void {
  const client = useMessengerClient();
  const latest = useRef(rows);
  const frame = useRef(0);
  const check = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      const list = handle.current;
      if (!list || !isLookedAt() || client.getState().openId !== conversationId) return;
      const hasMessages = latest.current.some((row) => row.kind === "message");
      const seq = newestSeen(list, latest.current);
      // A conversation nobody has written in is read when it is seen: it may be marked as unread.
      if (seq !== null || !hasMessages) client.markRead(conversationId, seq ?? 0);
    });
  }, [client, conversationId, handle]);
  useEffect(() => {
    latest.current = rows;
    if (!isLookedAt()) client.noteUnseen(conversationId);
    check();
  }, [client, conversationId, rows, check]);
  useEffect(() => {
    window.addEventListener("focus", check);
    document.addEventListener("visibilitychange", check);
    return () => {
      cancelAnimationFrame(frame.current);
      window.removeEventListener("focus", check);
      document.removeEventListener("visibilitychange", check);
    };
  }, [check]);
  return check;
}
