"use client";

import { useMemo } from "react";
import type { Refusal } from "#lib/contract/refusals.ts";
import { judge } from "#lib/domain/policy.ts";
import { useTimedStanding } from "./use-timed-standing.ts";

/** Why one may not write in a conversation; null: one may. Asks again by itself when a silence or a wait ends. */
export function useSendVerdict(conversationId: number): Refusal | null {
  const standing = useTimedStanding(conversationId);
  return useMemo(() => judge("message.send", standing), [standing]);
}
