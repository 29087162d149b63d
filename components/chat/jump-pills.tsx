"use client";

import { ArrowDown, ArrowUp, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { cn } from "#components/ui/cn.ts";
import { Spinner } from "#components/ui/spinner.tsx";
import type { FirstUnread } from "./scroll/use-first-unread.ts";

function Pill({ className, ...props }: ComponentProps<"button">) {
  return (
    <button
      type="button"
      className={cn(
        "absolute right-4 z-10 inline-flex h-8 items-center gap-1.5 rounded-full border border-line bg-panel-raised px-3 text-[13px] font-medium text-accent-text shadow-panel animate-appear hover:bg-hover pointer-coarse:h-11 sm:right-6",
        className,
      )}
      {...props}
    />
  );
}

/** Back to the end of the list; says how many messages came meanwhile. */
export function ToEndPill({ count, onClick }: { count: number; onClick: () => void }) {
  const t = useTranslations("chat.history");
  const label = count > 0 ? t("newMessages", { count }) : null;
  return (
    <Pill onClick={onClick} aria-label={label ?? t("toLatest")} className={cn("bottom-3", !label && "px-2")}>
      <ArrowDown aria-hidden size={16} />
      {label}
    </Pill>
  );
}

/** Up to the first unread message, however far it is; on the way there it says how far, and stops when pressed. */
export function ToUnreadPill({ count, loaded, isSeeking, seek, stop }: FirstUnread) {
  const t = useTranslations("chat.history");
  const format = useFormatter();
  if (!isSeeking)
    return (
      <Pill onClick={seek} className="top-3">
        <ArrowUp aria-hidden size={16} />
        {t("toFirstUnread", { count })}
      </Pill>
    );
  const way = { loaded: format.number(loaded), count: format.number(count) };
  return (
    <Pill
      onClick={stop}
      title={t("stopSeeking")}
      aria-label={`${t("seeking", way)} ${t("stopSeeking")}`}
      className="top-3 tabular-nums"
    >
      <Spinner size={16} />
      {t("seekingShort", way)}
      <X aria-hidden size={14} />
    </Pill>
  );
}

type ToMentionPillProps = {
  count: number;
  isAbove: boolean;
  /** Another pill stands at the upper edge already. */
  isBelowAnother: boolean;
  isBusy: boolean;
  onClick: () => void;
};

/** 有人@你: to the oldest message that names me and that I have not seen. */
export function ToMentionPill({ count, isAbove, isBelowAnother, isBusy, onClick }: ToMentionPillProps) {
  const t = useTranslations("chat.history");
  const Arrow = isAbove ? ArrowUp : ArrowDown;
  const place = isAbove
    ? isBelowAnother
      ? "top-13 pointer-coarse:top-16"
      : "top-3"
    : "bottom-13 pointer-coarse:bottom-16";
  return (
    <Pill
      onClick={onClick}
      disabled={isBusy}
      className={cn("bg-accent text-on-accent hover:bg-accent-hover", place)}
    >
      {isBusy ? <Spinner size={16} /> : <Arrow aria-hidden size={16} />}
      {t("toMention", { count })}
    </Pill>
  );
}
