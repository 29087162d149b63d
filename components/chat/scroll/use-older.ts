"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { Refusal } from "#lib/contract/refusals.ts";

/** Older messages are asked for when the reader is nearer to the oldest one than this. */
export const OLDER_WITHIN_PX = 800;

export type Older = {
  hasOlder: boolean;
  /** Nobody has written here yet. */
  isEmpty: boolean;
  isLoading: boolean;
  error: Refusal | null;
  load: () => void;
  retry: () => void;
};

/** The page before the oldest message shown. `load` does nothing while one is on its way, or after a failure. */
export function useOlder(conversationId: number): Older {
  const client = useMessengerClient();
  const hasOlder = useMessenger((state) => state.messenger.conversations[conversationId]?.hasOlder ?? false);
  const isEmpty = useMessenger(
    (state) => state.messenger.conversations[conversationId]?.messages.length === 0,
  );
  const error = useMessenger((state) => state.historyErrors[conversationId] ?? null);
  const isBusy = useRef(false);
  const isMounted = useRef(true);
  const [isLoading, setIsLoading] = useState(false);
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);
  const retry = useCallback(async () => {
    if (isBusy.current || !client.getState().messenger.conversations[conversationId]?.hasOlder) return;
    isBusy.current = true;
    setIsLoading(true);
    await client.loadOlder(conversationId);
    isBusy.current = false;
    if (isMounted.current) setIsLoading(false);
  }, [client, conversationId]);
  const load = useCallback(() => {
    if (!client.getState().historyErrors[conversationId]) void retry();
  }, [client, conversationId, retry]);
  return { hasOlder, isEmpty, isLoading, error, load, retry };
}
