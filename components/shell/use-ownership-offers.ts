"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { useNavigation } from "./navigation.tsx";

/** Says, wherever I am, that I am asked to take a group over; the group itself shows how to answer. */
export function useOwnershipOffers(): void {
  const t = useTranslations("shell");
  const navigation = useNavigation();
  const conversations = useMessenger((state) => state.messenger.conversations);
  const myId = useMessenger((state) => state.messenger.me.id);
  const told = useRef(new Set<number>());
  useEffect(() => {
    for (const { id, group } of Object.values(conversations)) {
      if (group?.offeredToId !== myId) told.current.delete(id);
      else if (!told.current.has(id)) {
        told.current.add(id);
        toast.info(t("offered", { name: group.name }), {
          action: { label: t("look"), onClick: () => navigation.open(id) },
        });
      }
    }
  }, [conversations, myId, navigation, t]);
}
