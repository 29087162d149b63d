"use client";

import { useTranslations } from "next-intl";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WirePerson } from "#lib/contract/wire.ts";

/**
 * Answers a function that, given the people that came with what is shown, says what somebody is called in a group: the
 * group card, else my remark, else the name. In what is handed on to others my remarks have no place.
 */
export function useNamesIn(
  conversationId: number,
): (people: readonly WirePerson[], reader: "me" | "others") => (id: number) => string {
  const t = useTranslations("chat.notice");
  const members = useMessenger((state) => state.messenger.conversations[conversationId]?.members ?? null);
  const friends = useMessenger((state) => state.messenger.friends);
  const me = useMessenger((state) => state.messenger.me);
  return (people, reader) => {
    const known = new Map(people.map((person) => [person.id, person]));
    return (id) => {
      const remark = reader === "me" && friends[id]?.remark;
      const person = id === me.id ? me : (known.get(id) ?? members?.[id]?.person);
      return members?.[id]?.card || remark || person?.name || t("somebody");
    };
  };
}
