"use client";

import { useEffect } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";

/** In a hall of thousands that comes by one code at the same moment, nobody asks for the names of thousands. */
const LOADED_UP_TO = 300;

/** Has a group's members loaded, where its conversation is not open: for what people are called in it. */
export function useMembersLoaded(conversationId: number): void {
  const client = useMessengerClient();
  const count = useMessenger(
    ({ messenger }) => messenger.conversations[conversationId]?.group?.memberCount ?? 0,
  );
  const isWanted = count <= LOADED_UP_TO;
  useEffect(() => {
    if (isWanted) void client.loadMembers(conversationId);
  }, [client, conversationId, isWanted]);
}
