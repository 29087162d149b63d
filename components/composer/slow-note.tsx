"use client";

import { Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { Remaining } from "#components/ui/remaining.tsx";
import { useDurationText } from "#components/ui/use-duration-text.ts";
import { useMessenger } from "#lib/client/hooks.tsx";

/** 慢速模式: one may go on writing, and send when the time has passed. */
export function SlowNote({ conversationId, until }: { conversationId: number; until: string | null }) {
  const t = useTranslations("composer");
  const durationText = useDurationText();
  const seconds = useMessenger(
    ({ messenger }) => messenger.conversations[conversationId]?.group?.rules.slowSeconds ?? 0,
  );
  return (
    <div role="status">
      {until && (
        <p className="flex items-center gap-2 bg-panel-muted px-4 py-2 text-[13px] text-muted sm:px-5">
          <Hourglass aria-hidden size={14} />
          {t("slow", { every: durationText(seconds) })}
          <span className="font-medium text-text">
            <Remaining until={until} />
          </span>
        </p>
      )}
    </div>
  );
}
