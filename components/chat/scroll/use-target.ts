"use client";

import { useCallback, useLayoutEffect, useRef } from "react";
import type { VirtualizerHandle } from "virtua";
import { indexOfKey, type ListRow } from "./list-row.ts";

/** What stays visible above the divider when a conversation opens at it. */
const ABOVE_DIVIDER_PX = 56;

/** What the list is held at while rows find their sizes; null: the reader moves it. */
type Target = "end" | { key: string; above: number } | null;

/** Goes to a row or the end, and goes there again when asked to hold it. */
export function useTarget(rows: readonly ListRow[]) {
  const handle = useRef<VirtualizerHandle>(null);
  const target = useRef<Target>("end");
  const latest = useRef(rows);
  useLayoutEffect(() => {
    latest.current = rows;
  }, [rows]);
  const hold = useCallback(() => {
    const { current } = target;
    if (current === "end") handle.current?.scrollToIndex(latest.current.length - 1, { align: "end" });
    else if (current) {
      const index = indexOfKey(latest.current, current.key);
      if (index !== -1) handle.current?.scrollToIndex(index, { align: "start", offset: -current.above });
    }
  }, []);
  const toEnd = useCallback(() => {
    target.current = "end";
    hold();
  }, [hold]);
  const toKey = useCallback(
    (key: string, above = ABOVE_DIVIDER_PX) => {
      if (indexOfKey(latest.current, key) === -1) return false;
      target.current = { key, above };
      hold();
      return true;
    },
    [hold],
  );
  return { handle, latest, target, toEnd, toKey, hold };
}
