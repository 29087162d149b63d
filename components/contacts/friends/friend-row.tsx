"use client";

import { memo } from "react";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectPresence } from "#lib/client/selectors.ts";
import { ContactRow } from "../contact-row.tsx";
import { UnreadBadge } from "../unread-badge.tsx";
import { FriendMenu } from "./friend-menu.tsx";

/** One friend: the remark with the name behind it, the signature below. */
export const FriendRow = memo(function FriendRow({
  friendId,
  tabIndex,
}: {
  friendId: number;
  tabIndex: 0 | -1;
}) {
  const navigation = useNavigation();
  const friend = useMessenger((state) => state.messenger.friends[friendId]);
  const presence = useMessenger((state) => selectPresence(state, friendId));
  const isOpen = useMessenger((state) => friend !== undefined && state.openId === friend.conversationId);
  if (!friend) return null;
  const { person, remark } = friend;
  return (
    <ContactRow
      tabIndex={tabIndex}
      isSelected={isOpen}
      avatar={<Avatar name={person.name} seed={person.number} presence={presence} />}
      title={
        <>
          {remark || person.name}
          {remark && <span className="text-muted"> ({person.name})</span>}
        </>
      }
      below={person.signature}
      belowAside={<UnreadBadge conversationId={friend.conversationId} />}
      menu={<FriendMenu friend={friend} tabIndex={tabIndex} />}
      onOpen={() => navigation.open(friend.conversationId)}
    />
  );
});
