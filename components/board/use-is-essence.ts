"use client";

import { useMessenger } from "#lib/client/hooks.tsx";

/** Whether a message stands on its group's wall (精华). */
export function useIsEssence(conversationId: number, seq: number): boolean {
  return useMessenger(
    ({ messenger }) =>
      messenger.conversations[conversationId]?.group?.board.essenceSeqs.includes(seq) ?? false,
  );
}
