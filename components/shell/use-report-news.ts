"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";

/** Says that something has come of what I reported, also while I was away, and leads there. */
export function useReportNews(): void {
  const t = useTranslations("dialogs.myReports");
  const dialogs = useDialogs();
  const news = useMessenger((state) => state.reportNews);
  const told = useRef<Record<number, number>>({});
  useEffect(() => {
    for (const [id, count] of Object.entries(news)) {
      const conversationId = Number(id);
      if (count <= (told.current[conversationId] ?? 0)) continue;
      const show = () => dialogs.open({ kind: "my-reports", conversationId });
      toast(t("news"), { action: { label: t("show"), onClick: show } });
    }
    told.current = news;
  }, [news, dialogs, t]);
}
