"use client";

import { useEffect, useState } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { RECALL_WITHIN_MS } from "#lib/contract/limits.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { can } from "#lib/domain/policy.ts";

/** Whether I can take a message back, by the server's clock; looked at again when the time for my own has run out. */
export function useIsRecallable({ conversationId, seq, senderId, sentAt }: WireMessage): boolean {
  const [now, setNow] = useState(Date.now);
  const aheadMs = useMessenger((state) => state.serverAheadMs);
  const standing = useMessenger((state) => selectStanding(state, conversationId, now + aheadMs));
  const isRecalled = useMessenger(
    ({ messenger }) =>
      messenger.conversations[conversationId]?.messages.find((message) => message.seq === seq)?.recalled !==
      undefined,
  );
  const role = useMessenger(
    ({ messenger }) => messenger.conversations[conversationId]?.members?.[senderId]?.role ?? null,
  );
  const target = { isOwn: senderId === standing.personId, role, sentAt: Date.parse(sentAt) };
  const isRecallable = !isRecalled && can("message.recall", standing, target);
  const leftMs = target.sentAt + RECALL_WITHIN_MS - aheadMs - now;
  useEffect(() => {
    if (!isRecallable || leftMs <= 0) return;
    const timer = setTimeout(() => setNow(Date.now()), leftMs);
    return () => clearTimeout(timer);
  }, [isRecallable, leftMs]);
  return isRecallable;
}
