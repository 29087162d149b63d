"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { toast } from "#components/ui/toast.tsx";
import { newsKey } from "#lib/client/group-news.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { ClientState } from "#lib/client/types.ts";

/** How often there was news of what I reported, by conversation id. */
function newsIn({ groupNews, messenger }: ClientState): Record<number, number> {
  const ids = Object.keys(messenger.conversations).map(Number);
  const counts = ids.map((id) => [id, groupNews[newsKey(id, "my-reports")] ?? 0] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Says that something has come of what I reported, and leads there. */
export function useReportNews(): void {
  const t = useTranslations("dialogs.myReports");
  const dialogs = useDialogs();
  const news = useMessenger(newsIn);
  const told = useRef(news);
  useEffect(() => {
    for (const [id, count] of Object.entries(news)) {
      const conversationId = Number(id);
      if (told.current[conversationId] === count) continue;
      const show = () => dialogs.open({ kind: "my-reports", conversationId });
      toast(t("news"), { action: { label: t("show"), onClick: show } });
    }
    told.current = news;
  }, [news, dialogs, t]);
}
