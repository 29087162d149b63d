"use client";

import { useEffect, useMemo, useState } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";

/** Ids of a group's members: those at hand once the group has been opened, asked for otherwise. */
export function useMembersKnown(conversationId: number): ReadonlySet<number> {
  const client = useMessengerClient();
  const members = useMessenger((state) => state.messenger.conversations[conversationId]?.members ?? null);
  const [asked, setAsked] = useState<readonly number[]>([]);
  const isKnown = members !== null;
  useEffect(() => {
    if (isKnown) return;
    let isWanted = true;
    void client.query("member:list", { conversationId }).then((answer) => {
      if (isWanted && answer.ok) setAsked(answer.value.members.map((member) => member.person.id));
    });
    return () => {
      isWanted = false;
    };
  }, [client, conversationId, isKnown]);
  return useMemo(() => new Set(members ? Object.keys(members).map(Number) : asked), [members, asked]);
}
