"use client";

import { useMessenger } from "#lib/client/hooks.tsx";
import { type GroupRules, readRules } from "#lib/contract/group/rules.ts";

const newGroup = readRules("{}");

/** What holds in the group, as it is now. */
export function useRules(conversationId: number): GroupRules {
  return useMessenger(({ messenger }) => messenger.conversations[conversationId]?.group?.rules ?? newGroup);
}
