"use client";

import { useMessenger } from "#lib/client/hooks.tsx";

/** The number of a group one is in; 0 after it is gone. */
export function useGroupNumber(conversationId: number): number {
  return useMessenger(({ messenger }) => messenger.conversations[conversationId]?.group?.number ?? 0);
}
