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
  /** The same with a long page, for who wants to go far back. */
  loadFar: () => void;
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
  const request = useCallback(
    async (isFar: boolean) => {
      if (isBusy.current || !client.getState().messenger.conversations[conversationId]?.hasOlder) return;
      isBusy.current = true;
      setIsLoading(true);
      await client.loadOlder(conversationId, isFar);
      isBusy.current = false;
      if (isMounted.current) setIsLoading(false);
    },
    [client, conversationId],
  );
  const loadUnlessFailed = useCallback(
    (isFar: boolean) => {
      if (!client.getState().historyErrors[conversationId]) void request(isFar);
    },
    [client, conversationId, request],
  );
  const load = useCallback(() => loadUnlessFailed(false), [loadUnlessFailed]);
  const loadFar = useCallback(() => loadUnlessFailed(true), [loadUnlessFailed]);
  const retry = useCallback(() => void request(false), [request]);
  return { hasOlder, isEmpty, isLoading, error, load, loadFar, retry };
}
