"use client";

import { useWaitingGroups } from "#components/contacts/groups/use-waiting-groups.ts";
import { useMessenger } from "#lib/client/hooks.tsx";

/** How many people wait for my answer: to be my friends, or to be let into a group I administer. */
export function useWaitingRequests(): number {
  const inGroups = useWaitingGroups();
  const friends = useMessenger((state) => {
    const { me, requests } = state.messenger;
    return Object.values(requests).filter((request) => request.to.id === me.id).length;
  });
  return friends + Object.values(inGroups).reduce((sum, count) => sum + count, 0);
}
