"use client";

import { useTranslations } from "next-intl";
import { useWaitingInGroup } from "#components/contacts/groups/use-waiting-groups.ts";
import { CountBadge } from "#components/ui/badge.tsx";

/** How many people wait to be let in. */
export function RequestsBadge({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.requests");
  const count = useWaitingInGroup(conversationId);
  return <CountBadge count={count} label={t("count", { count })} />;
}
