"use client";

import { useDeferredValue, useEffect, useMemo } from "react";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import { useGroupMembers } from "../use-group-members.ts";
import type { AdminMember } from "./member-filter.ts";

/** How often it is asked who has spoken since. */
const ASK_EVERY_MS = 60_000;

/** The members of a group with what is known of their activity, kept current; null until they are known. */
export function useAdminMembers(conversationId: number): AdminMember[] | null {
  const members = useGroupMembers(conversationId);
  const { value, reload } = useGroupQuery("member:activity", { conversationId }, []);
  useEffect(() => {
    const timer = setInterval(reload, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [reload]);

  // Where many change one after the other, the table follows when there is time, and the page stays usable.
  const settled = useDeferredValue(members);
  return useMemo(() => {
    if (!settled) return null;
    const activityOf = new Map(value?.activities.map((activity) => [activity.personId, activity]));
    return Object.values(settled).map((member): AdminMember => {
      const { lastSpokeAt = null, activeHours = 0, linkId = null } = activityOf.get(member.person.id) ?? {};
      return {
        member,
        joinedAt: Date.parse(member.joinedAt),
        lastSpokeAt: lastSpokeAt === null ? null : Date.parse(lastSpokeAt),
        activeHours,
        linkId,
        silencedUntil: member.silencedUntil === null ? null : Date.parse(member.silencedUntil),
      };
    });
  }, [settled, value]);
}
