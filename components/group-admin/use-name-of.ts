"use client";

import type { WirePerson } from "#lib/contract/wire.ts";
import { useNamesIn } from "./use-names-in.ts";

/** Answers a function that says what somebody is called in a group; `people` came with what is shown. */
export function useNameOf(conversationId: number, people: readonly WirePerson[]): (id: number) => string {
  return useNamesIn(conversationId)(people, "me");
}
