"use client";

import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { can } from "#lib/domain/policy.ts";
import { useIsOpen } from "./use-is-open.ts";

type ActivityRights = {
  mayTakePart: boolean;
  /** End it, remind of it, see who is missing, show it to a room. */
  mayKeep: boolean;
  mayRemove: boolean;
};

/** What I may do with an activity. */
export function useActivityRights(activity: WireActivity): ActivityRights {
  const { conversationId, kind, creatorId } = activity;
  const isOpen = useIsOpen(activity);
  return useMessenger((state) => {
    const { me, conversations } = state.messenger;
    const standing = selectStanding(state, conversationId, Date.now() + state.serverAheadMs);
    const { group, members } = conversations[conversationId] ?? {};
    const role = group?.ownerId === creatorId ? "owner" : members?.[creatorId]?.role;
    const target = { isKnown: true, isOwn: creatorId === me.id, role: role ?? "member" } as const;
    return {
      mayTakePart: can("activity.take-part", standing, { ...target, activity: kind, isOpen }),
      mayKeep: can("activity.keep", standing, target),
      mayRemove: can("activity.remove", standing, target),
    };
  });
}
