"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { VirtualizerHandle } from "virtua";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { ListRow } from "./list-row.ts";

/** What comes while the list follows it is on the screen within this time, and was not missed. */
const LOOK_AFTER_MS = 150;
const NONE: number[] = [];

/** Messages that name me and have not been on the screen, oldest first; and whether that one lies further up. */
export type MissedMentions = {
  seqs: readonly number[];
  isAbove: boolean;
  /** Looks, a moment later, at what is on the screen. */
  look: () => void;
  /** This one has been dealt with. */
  forget: (seq: number) => void;
};

/**
 * Keeps what the read position forgets: it moves past a mention further up as soon as something below it is seen.
 * Begins with what is unread when the list is mounted.
 */
export function useMissedMentions(
  conversationId: number,
  handle: RefObject<VirtualizerHandle | null>,
  rows: readonly ListRow[],
): MissedMentions {
  const unread = useMessenger((state) => state.messenger.conversations[conversationId]?.mentionSeqs ?? NONE);
  const known = useRef(new Set<number>());
  const missed = useRef(new Set<number>());
  const latest = useRef(rows);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [shown, setShown] = useState<{ seqs: number[]; isAbove: boolean }>({ seqs: NONE, isAbove: true });

  const show = useCallback((firstOnScreen: number) => {
    const seqs = [...missed.current].sort((a, b) => a - b);
    const isAbove = (seqs[0] ?? 0) < firstOnScreen;
    setShown((before) =>
      isSame(before.seqs, seqs) && before.isAbove === isAbove ? before : { seqs, isAbove },
    );
  }, []);
  const look = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const list = handle.current;
      if (!list || missed.current.size === 0 || document.visibilityState !== "visible") return;
      const onScreen = seqsOnScreen(list, latest.current);
      for (const seq of onScreen) missed.current.delete(seq);
      show(onScreen[0] ?? 0);
    }, LOOK_AFTER_MS);
  }, [handle, show]);

  useEffect(() => {
    for (const seq of unread) if (!known.current.has(seq)) missed.current.add(seq);
    for (const seq of unread) known.current.add(seq);
    look();
  }, [unread, look]);
  useEffect(() => {
    latest.current = rows;
    look();
  }, [rows, look]);
  useEffect(() => {
    document.addEventListener("visibilitychange", look);
    return () => {
      document.removeEventListener("visibilitychange", look);
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, [look]);

  const forget = useCallback((seq: number) => {
    missed.current.delete(seq);
    setShown((before) => ({ ...before, seqs: before.seqs.filter((other) => other !== seq) }));
  }, []);
  return { ...shown, look, forget };
}

/** The messages of which something is on the screen, ascending. */
function seqsOnScreen(list: VirtualizerHandle, rows: readonly ListRow[]): number[] {
  const seqs: number[] = [];
  const last = list.findItemIndex(list.scrollOffset + list.viewportSize);
  for (let index = list.findItemIndex(list.scrollOffset); index <= last; index += 1) {
    const row = rows[index];
    if (row?.kind === "message") seqs.push(row.message.seq);
  }
  return seqs;
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((seq, at) => seq === b[at]);
}
