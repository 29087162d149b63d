"use client";

import { useEffect } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireMember } from "#lib/contract/group/wire.ts";

/** The members of a group by their ids, asked for where they are not known; null until then. */
export function useGroupMembers(conversationId: number): Record<number, WireMember> | null {
  const client = useMessengerClient();
  const isOnline = useMessenger((state) => state.connection.kind === "online");
  const members = useMessenger((state) => state.messenger.conversations[conversationId]?.members ?? null);
  const isKnown = members !== null;
  useEffect(() => {
    if (isOnline && !isKnown) void client.loadMembers(conversationId);
  }, [client, conversationId, isOnline, isKnown]);
  return members;
}
