"use client";

import { useCallback } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireMember } from "#lib/contract/group/wire.ts";

/** Answers a function that says what I call a member: the group card, else my remark, else the name. */
export function useNameOf(): (member: WireMember) => string {
  const friends = useMessenger((state) => state.messenger.friends);
  return useCallback(({ card, person }) => card || friends[person.id]?.remark || person.name, [friends]);
}
