"use client";

import { ChevronRight, Megaphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";

/** The newest pinned announcement of a group, above its chat; opens the announcements. */
export function AnnouncementBar({ conversationId }: { conversationId: number }) {
  const t = useTranslations("chat.board");
  const dialogs = useDialogs();
  const pinned = useMessenger(
    (state) => state.messenger.conversations[conversationId]?.group?.board.pinned ?? null,
  );
  if (!pinned) return null;
  return (
    <button
      type="button"
      onClick={() => dialogs.open({ kind: "announcements", conversationId })}
      className="flex min-h-9 w-full shrink-0 items-center gap-2 border-line border-b bg-panel-muted px-4 text-start text-[13px] hover:bg-hover focus-visible:-outline-offset-2 pointer-coarse:min-h-11 sm:px-5"
    >
      <Megaphone aria-hidden size={16} className="shrink-0 text-accent-text" />
      <span className="sr-only">{t("announcement")}</span>
      <span className="min-w-0 flex-1 truncate">
        <bdi className="font-medium">{pinned.title}</bdi>
        <bdi className="ms-2 text-muted">{pinned.text}</bdi>
      </span>
      <ChevronRight aria-hidden size={16} className="shrink-0 text-faint rtl:rotate-180" />
    </button>
  );
}
