"use client";

import { useEffect } from "react";
import { useMessengerClient } from "#lib/client/hooks.tsx";

/** Has a group's members loaded, where its conversation is not open: for what people are called in it. */
export function useMembersLoaded(conversationId: number): void {
  const client = useMessengerClient();
  useEffect(() => void client.loadMembers(conversationId), [client, conversationId]);
}
