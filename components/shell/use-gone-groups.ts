"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { idInAddress } from "./navigation.tsx";

/** Says which groups I am no longer in, and takes one that was open out of the address. */
export function useGoneGroups(): void {
  const t = useTranslations("shell");
  const conversations = useMessenger((state) => state.messenger.conversations);
  const before = useRef(conversations);
  useEffect(() => {
    const gone = Object.values(before.current).filter(({ id }) => !(id in conversations));
    before.current = conversations;
    for (const { id, group } of gone) {
      if (idInAddress() === id) window.history.replaceState(null, "", "/");
      if (group) toast.info(t("gone", { name: group.name }));
    }
  }, [conversations, t]);
}
