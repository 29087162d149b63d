"use client";

import { useTranslations } from "next-intl";
import type { WireNotice } from "#lib/contract/notices.ts";
import { NoticeText } from "../notice-text.tsx";
import { NoticeAction } from "./notice-action.tsx";
import { useDayText } from "./use-day-text.ts";

/** The day that begins here. */
export function DayRow({ at }: { at: number }) {
  const dayText = useDayText();
  return (
    <div className="flex justify-center px-4 pt-4 pb-2">
      <span className="rounded-full bg-hover px-2.5 py-0.5 text-[12px] text-muted">{dayText(at)}</span>
    </div>
  );
}

/** 以下是未读消息 */
export function UnreadRow() {
  const t = useTranslations("chat.history");
  return (
    <div className="flex items-center gap-3 px-4 py-3 text-[12px] text-accent-text">
      <span aria-hidden className="h-px flex-1 bg-accent/35" />
      {t("unread")}
      <span aria-hidden className="h-px flex-1 bg-accent/35" />
    </div>
  );
}

/** A change of the conversation, told in one centred line. */
export function NoticeRow({ notice }: { notice: WireNotice }) {
  return (
    <p className="mx-auto max-w-[min(34rem,88%)] px-4 pt-1 pb-2 text-center text-[12px] text-faint [overflow-wrap:anywhere]">
      <NoticeText notice={notice} />
      <NoticeAction notice={notice} />
    </p>
  );
}
