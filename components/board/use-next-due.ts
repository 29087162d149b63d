"use client";

import { useEffect, useState } from "react";
import { useCurrentDialog } from "#components/dialogs/dialogs-provider.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { ClientState } from "#lib/client/types.ts";
import { useIsWriting } from "./use-is-writing.ts";

/** Between two sentences nobody is writing for a moment. */
const CALM_MS = 800;

/** An announcement that is to appear; `key` is another one when its readers are reminded of it. */
export type NextDue = { conversationId: number; announcementId: number; key: string };

function nextDue(state: ClientState, putOff: ReadonlySet<string>): NextDue | null {
  for (const { id: conversationId, membership, group } of Object.values(state.messenger.conversations)) {
    // In a group that is disbanded nothing can be confirmed.
    if (group?.disbandsAt) continue;
    for (const { announcementId, remindedAt } of membership.dueAnnouncements) {
      const key = `${announcementId}:${remindedAt}`;
      if (!putOff.has(key)) return { conversationId, announcementId, key };
    }
  }
  return null;
}

/**
 * The announcement that is to appear now: one after the other, never over another dialog or while something is being
 * written. What was put off comes back when the page is loaded anew, or with a reminder.
 */
export function useNextDue(): { due: NextDue | null; putOff: (due: NextDue) => void } {
  const [putOffKeys, setPutOffKeys] = useState<ReadonlySet<string>>(new Set());
  const [shownKey, setShownKey] = useState<string | null>(null);
  const next = useMessenger((state) => nextDue(state, putOffKeys));
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
