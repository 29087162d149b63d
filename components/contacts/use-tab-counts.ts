"use client";

import { useTranslations } from "next-intl";
import type { ListTab } from "#components/shell/navigation.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectGroupUnread, selectTotalUnread } from "#lib/client/selectors.ts";
import { useWaitingRequests } from "./friends/use-waiting-requests.ts";

type TabCount = { count: number; label?: string };

/** What waits behind each tab: unread messages, friend requests, unread messages of groups. */
export function useTabCounts(): Record<ListTab, TabCount> {
  const t = useTranslations("contacts.tabs");
  const unread = useMessenger(selectTotalUnread);
  const inGroups = useMessenger(selectGroupUnread);
  const requests = useWaitingRequests();
  return {
    conversations: { count: unread, label: t("unread", { count: unread }) },
    friends: { count: requests, label: t("requests", { count: requests }) },
    groups: { count: inGroups, label: t("unread", { count: inGroups }) },
  };
}
