"use client";

import { Avatar } from "#components/ui/avatar.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectPresence } from "#lib/client/selectors.ts";
import type { ConversationState } from "#lib/domain/state.ts";

/** The group's, or the other person's with their presence. */
export function ConversationAvatar({ conversation }: { conversation: ConversationState }) {
  const { group, peerId } = conversation;
  const person = useMessenger((state) => (peerId === null ? undefined : state.messenger.people[peerId]));
  const presence = useMessenger((state) => (peerId === null ? "offline" : selectPresence(state, peerId)));
  if (group) return <GroupAvatar group={group} />;
  return <Avatar name={person?.name ?? ""} seed={person?.number ?? 0} presence={presence} />;
}
