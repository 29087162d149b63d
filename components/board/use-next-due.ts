"use client";

import { useEffect, useState } from "react";
import { useCurrentDialog } from "#components/dialogs/dialogs-provider.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { ClientState } from "#lib/client/types.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { useIsWriting } from "./use-is-writing.ts";

/** Between two sentences nobody is writing for a moment. */
const CALM_MS = 800;

/** Something of a group that is to appear; `key` is another one when its readers are reminded of it. */
export type NextDue = {
  kind: "announcement" | "activity";
  conversationId: number;
  id: number;
  key: string;
};

function nextDue(state: ClientState, putOff: ReadonlySet<string>): NextDue | null {
  for (const conversation of Object.values(state.messenger.conversations)) {
    // In a group that is disbanded nothing can be confirmed, and nobody takes part in anything.
    if (conversation.group?.disbandsAt) continue;
    const { dueAnnouncements, dueActivities } = conversation.membership;
    if (dueAnnouncements.length + dueActivities.length === 0) continue;
    const due = duesOf(conversation).find(({ key }) => !putOff.has(key));
    if (due) return due;
  }
  return null;
}

function duesOf({ id: conversationId, membership }: ConversationState): NextDue[] {
  return [
    ...membership.dueAnnouncements.map(({ announcementId, remindedAt }) =>
      dueOf("announcement", conversationId, announcementId, remindedAt),
    ),
    ...membership.dueActivities.map(({ activityId, remindedAt }) =>
      dueOf("activity", conversationId, activityId, remindedAt),
    ),
  ];
}

function dueOf(
  kind: NextDue["kind"],
  conversationId: number,
  id: number,
  remindedAt: string | null,
): NextDue {
  return { kind, conversationId, id, key: `${kind}:${id}:${remindedAt}` };
}

/**
 * What is to appear now: one after the other, never over another dialog or while something is being
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
