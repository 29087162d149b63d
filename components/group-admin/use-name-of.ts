"use client";

import { useTranslations } from "next-intl";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WirePerson } from "#lib/contract/wire.ts";

/** Answers a function that says what somebody is called in a group; `people` came with what is shown. */
export function useNameOf(conversationId: number, people: readonly WirePerson[]): (id: number) => string {
  const t = useTranslations("chat.notice");
  const members = useMessenger((state) => state.messenger.conversations[conversationId]?.members ?? null);
  const friends = useMessenger((state) => state.messenger.friends);
  const me = useMessenger((state) => state.messenger.me);
  return (id) => {
    const person = id === me.id ? me : people.find((one) => one.id === id);
    return members?.[id]?.card || friends[id]?.remark || person?.name || t("somebody");
  };
}
