"use client";

import { useTranslations } from "next-intl";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectMemberName } from "#lib/client/selectors.ts";
import type { WirePerson } from "#lib/contract/wire.ts";

/** What somebody is called in a group; `people` came with what names them, and are known to nobody else perhaps. */
export function useNameIn(conversationId: number, personId: number, people: readonly WirePerson[]): string {
  const t = useTranslations("chat.notice");
  const known = useMessenger((state) => {
    const conversation = state.messenger.conversations[conversationId];
    return conversation ? selectMemberName(state, conversation, personId) : "";
  });
  return known || (people.find(({ id }) => id === personId)?.name ?? t("somebody"));
}
