"use client";

import { useMessenger } from "#lib/client/hooks.tsx";
import type { ClientState } from "#lib/client/types.ts";

function waitingIn({ waitingRequests, messenger }: ClientState, conversationId: number): number {
  // What was counted while I had the right is nothing to me without it.
  const rights = messenger.conversations[conversationId]?.membership.rights ?? [];
  return rights.includes("approve") ? (waitingRequests[conversationId] ?? 0) : 0;
}

/** How many people wait for an answer of mine, by the group they want to join; groups without any are left out. */
export function useWaitingGroups(): Record<number, number> {
  return useMessenger((state) => {
    const ids = Object.keys(state.waitingRequests).map(Number);
    const counted = ids.map((id) => [id, waitingIn(state, id)] as const);
    return Object.fromEntries(counted.filter(([, count]) => count > 0));
  });
}

/** How many people wait to be let into one group. */
export function useWaitingInGroup(conversationId: number): number {
  return useMessenger((state) => waitingIn(state, conversationId));
}
