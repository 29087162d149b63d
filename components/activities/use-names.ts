"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WirePerson } from "#lib/contract/wire.ts";

/** What somebody is called; `came`: the person as they came with what is shown, for who is not known otherwise. */
export type NameOf = (personId: number, came?: WirePerson) => string;

/** Answers what people are called in a group: 群名片, my remark, the name. It changes only when a name may have. */
export function useNames(conversationId: number): NameOf {
  const t = useTranslations("chat.notice");
  const { me, friends, people, members, card } = useMessenger(({ messenger }) => ({
    me: messenger.me,
    friends: messenger.friends,
    people: messenger.people,
    members: messenger.conversations[conversationId]?.members ?? null,
    card: messenger.conversations[conversationId]?.membership.card ?? "",
  }));
  const somebody = t("somebody");
  return useMemo(
    () => (personId, came) => {
      if (personId === me.id) return card || me.name;
      const name = people[personId]?.name ?? came?.name;
      return members?.[personId]?.card || friends[personId]?.remark || name || somebody;
    },
    [me, friends, people, members, card, somebody],
  );
}
