"use client";

import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import type { WireNotice } from "#lib/contract/notices.ts";
import { jumpToMessage } from "../scroll/message-jumps.ts";

/** What a notice tells of can be looked at. */
export function NoticeAction({ notice: { conversationId, details = {} } }: { notice: WireNotice }) {
  const t = useTranslations("chat.notice");
  const dialogs = useDialogs();
  const { announcementId, essenceSeq, activityId } = details;
  const open = () => {
    if (announcementId !== undefined) dialogs.open({ kind: "announcements", conversationId });
    else if (essenceSeq !== undefined) jumpToMessage(conversationId, Number(essenceSeq));
    else dialogs.open({ kind: "activity", conversationId, activityId: Number(activityId) });
  };
  if ((announcementId ?? essenceSeq ?? activityId) === undefined) return null;
  return (
    <button
      type="button"
      onClick={open}
      className="ms-1.5 rounded px-1 text-accent-text underline-offset-2 hover:underline pointer-coarse:min-h-11 pointer-coarse:px-2"
    >
      {t("show")}
    </button>
  );
}
