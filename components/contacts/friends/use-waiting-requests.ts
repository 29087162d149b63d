"use client";

import { useMessenger } from "#lib/client/hooks.tsx";

/** How many people wait for my answer to their friend request. */
export function useWaitingRequests(): number {
  return useMessenger((state) => {
    const { me, requests } = state.messenger;
    return Object.values(requests).filter((request) => request.to.id === me.id).length;
  });
}
