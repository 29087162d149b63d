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

/** Tells the server what has been read: what is on the screen of a visible page in a focused window. */
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
      if (!list || document.visibilityState !== "visible" || !document.hasFocus()) return;
      const seq = newestSeen(list, latest.current);
      const conversation = client.getState().messenger.conversations[conversationId];
      if (seq !== null && conversation && seq > conversation.membership.readSeq)
        client.markRead(conversationId, seq);
    });
  }, [client, conversationId, handle]);
  useEffect(() => {
    latest.current = rows;
    check();
  }, [rows, check]);
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
