"use client";

import { useTranslations } from "next-intl";
import { CountBadge } from "#components/ui/badge.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";

type BadgeProps = { conversationId: number };

/** How many messages wait for an admin. */
export function HeldBadge({ conversationId }: BadgeProps) {
  const t = useTranslations("groupAdmin.filter");
  const { value } = useGroupQuery("group:waiting", { conversationId }, ["held"]);
  const count = value?.held ?? 0;
  return <CountBadge count={count} label={t("waiting", { count })} />;
}

/** How many reports wait for a decision. */
export function ReportsBadge({ conversationId }: BadgeProps) {
  const t = useTranslations("groupAdmin.reports");
  const { value } = useGroupQuery("group:waiting", { conversationId }, ["reports"]);
  const count = value?.reports ?? 0;
  return <CountBadge count={count} label={t("waiting", { count })} />;
}
