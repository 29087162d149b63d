"use client";

import { useMemo } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { type Candidate, findCandidates, openCandidates } from "./mention-candidates.ts";
import type { MentionQuery } from "./mention-query.ts";

/** Whoever is not among these is found by typing more. */
const MOST_SHOWN = 50;
/** Who spoke in so many latest messages counts as speaking. */
const LATELY_MESSAGES = 100;
const NOBODY: Candidate[] = [];

/** Who can be meant by what is typed; null while the members are not known. */
export function useCandidates(conversationId: number, query: MentionQuery | null): Candidate[] | null {
  const client = useMessengerClient();
  const isAsked = query !== null;
  // Nobody is looked for most of the time: then nothing of this is computed, nor looked at.
  const members = useMessenger((state) =>
    isAsked ? (state.messenger.conversations[conversationId]?.members ?? null) : null,
  );
  const candidates = useMemo(() => {
    if (!members) return null;
    const { me, friends } = client.getState().messenger;
    return openCandidates(Object.values(members), me.id, (id) => friends[id]?.remark ?? "");
  }, [client, members]);
  const lately = useMemo(() => {
    const messages = isAsked
      ? client.getState().messenger.conversations[conversationId]?.messages
      : undefined;
    const senders = (messages ?? []).slice(-LATELY_MESSAGES).map(({ senderId }) => senderId);
    return [...new Set(senders.reverse())];
  }, [client, conversationId, isAsked]);
  const typed = query?.typed;
  return useMemo(() => {
    if (typed === undefined) return NOBODY;
    return candidates && findCandidates(candidates, typed, lately, MOST_SHOWN);
  }, [candidates, typed, lately]);
}
