"use client";

import { useEffect } from "react";
import { hasWindow } from "#lib/domain/apply/window.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { placeOf } from "./places.ts";
import { useOlder } from "./use-older.ts";

/** Further back than this a place is given up: it would take too long to get there. */
const REACHED_WITHIN_MESSAGES = 1_000;

/**
 * Whether the message at which the reader left this conversation is loaded; loads up to it until it is.
 * True as well when there is no such place or no way to it.
 */
export function usePlaceLoaded(conversation: ConversationState): boolean {
  const { id, messages } = conversation;
  const isShown = conversation.isLoaded || (hasWindow(conversation) && messages.length > 0);
  const older = useOlder(id);
  const place = placeOf(id);
  const firstSeq = messages[0]?.seq ?? 0;
  const missing = isShown && place && !place.isAtEnd ? firstSeq - place.seq : 0;
  const isOnTheWay = missing > 0 && missing <= REACHED_WITHIN_MESSAGES && older.hasOlder && !older.error;
  const { load, isLoading } = older;
  useEffect(() => {
    if (isOnTheWay && !isLoading) load();
  }, [isOnTheWay, isLoading, load]);
  return isShown && !isOnTheWay;
}
