"use client";

import { useTimedStanding } from "#components/composer/use-timed-standing.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { can } from "#lib/domain/policy.ts";
import { useIsOpen } from "./use-is-open.ts";

type ActivityRights = {
  mayTakePart: boolean;
  /** End it, remind of it, see who is missing, show it to a room. */
  mayKeep: boolean;
  mayRemove: boolean;
};

/** What I may do with an activity. Looked at again by itself when it ends, or a silence does. */
export function useActivityRights(activity: WireActivity): ActivityRights {
  const { conversationId, kind, creatorId } = activity;
  const isOpen = useIsOpen(activity);
  const standing = useTimedStanding(conversationId);
  const isOwn = useMessenger(({ messenger }) => messenger.me.id === creatorId);
  const role = useMessenger(({ messenger }) => {
    const { group, members } = messenger.conversations[conversationId] ?? {};
    // Who has left is outranked as a member.
    return group?.ownerId === creatorId ? "owner" : (members?.[creatorId]?.role ?? "member");
  });
  const target = { isKnown: true, isOwn, role };
  return {
    mayTakePart: can("activity.take-part", standing, { ...target, activity: kind, isOpen }),
    mayKeep: can("activity.keep", standing, target),
    mayRemove: can("activity.remove", standing, target),
  };
}
