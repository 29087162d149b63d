"use client";

import { useEffect, useState } from "react";
import { useCurrentDialog } from "#components/dialogs/dialogs-provider.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { laterDueAt, type NextDue, nextDue } from "./dues.ts";
import { useIsWriting } from "./use-is-writing.ts";

/** Between two sentences nobody is writing for a moment. */
const CALM_MS = 800;

/** Looks again when the time of what was put off has come. */
function useLaterDue(): void {
  const [, look] = useState(0);
  const laterAt = useMessenger((state) => laterDueAt(state, Date.now()));
  useEffect(() => {
    if (laterAt === null) return;
    const timer = setTimeout(() => look((times) => times + 1), laterAt - Date.now());
    return () => clearTimeout(timer);
  }, [laterAt]);
}

/**
 * What is to appear now: one after the other, never over another dialog or while something is being
 * written. What was put off comes back with a reminder, and when its time has come.
 */
export function useNextDue(): { due: NextDue | null; putOff: (due: NextDue) => void } {
  const [putOffKeys, setPutOffKeys] = useState<ReadonlySet<string>>(new Set());
  const [shownKey, setShownKey] = useState<string | null>(null);
  useLaterDue();
  const next = useMessenger((state) => nextDue(state, putOffKeys, Date.now()));
  const isDialogOpen = useCurrentDialog() !== null;
  const isWriting = useIsWriting();
  const nextKey = next?.key ?? null;
  const mayAppear = !isDialogOpen && !isWriting;
  useEffect(() => {
    if (nextKey === null || !mayAppear) return;
    const timer = setTimeout(() => setShownKey(nextKey), CALM_MS);
    return () => clearTimeout(timer);
  }, [nextKey, mayAppear]);
  return {
    due: next && next.key === shownKey ? next : null,
    putOff: ({ key }) => setPutOffKeys((keys) => new Set([...keys, key])),
  };
}
