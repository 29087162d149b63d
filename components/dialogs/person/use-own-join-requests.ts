"use client";

import { useEffect, useState } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireOwnJoinRequest } from "#lib/contract/group/joining.ts";

/** The groups I have asked to join, kept current; null until they are known. */
export function useOwnJoinRequests(): WireOwnJoinRequest[] | null {
  const client = useMessengerClient();
  const [requests, setRequests] = useState<WireOwnJoinRequest[] | null>(null);
  const isOnline = useMessenger((state) => state.connection.kind === "online");
  const news = useMessenger((state) => state.joinNews);
  // biome-ignore lint/correctness/useExhaustiveDependencies: news ask the same question again
  useEffect(() => {
    if (!isOnline) return;
    let isWanted = true;
    void client.query("group:own-requests", {}).then((answer) => {
      if (isWanted && answer.ok) setRequests(answer.value.requests);
    });
    return () => {
      isWanted = false;
    };
  }, [client, isOnline, news]);
  return requests;
}
