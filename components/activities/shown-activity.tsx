"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Waiting } from "#components/ui/waiting.tsx";
import { useActivity } from "#lib/client/activities/use-activity.ts";
import type { WireActivity } from "#lib/contract/group/activities.ts";

type ShownActivityProps = {
  conversationId: number;
  activityId: number;
  children: (activity: WireActivity) => ReactNode;
};

/** An activity; until it is here that it is being loaded, or why it is not. */
export function ShownActivity({ conversationId, activityId, children }: ShownActivityProps) {
  const t = useTranslations("activities");
  const shown = useActivity(conversationId, activityId);
  switch (shown.kind) {
    case "shown":
      return children(shown.activity);
    case "loading":
      return <Waiting />;
    case "failed":
      return <Waiting refusal={shown.refusal} onRetry={shown.retry} />;
    case "missing":
      return <p className="px-3.5 py-6 text-center text-[13px] text-muted">{t("missing")}</p>;
  }
}
