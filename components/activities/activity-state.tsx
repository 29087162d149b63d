"use client";

import { useTranslations } from "next-intl";
import { useMoment } from "#components/board/use-moment.ts";
import { cn } from "#components/ui/cn.ts";
import { useRemaining } from "#components/ui/remaining.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { useIsOpen } from "./use-is-open.ts";

type StateProps = { activity: Pick<WireActivity, "closedAt" | "closesAt">; className?: string };

/** 进行中 · 还剩 9:59, or 已结束. */
export function ActivityState({ activity, className }: StateProps) {
  const t = useTranslations("activities.state");
  const moment = useMoment();
  const isOpen = useIsOpen(activity);
  const left = useRemaining(isOpen ? activity.closesAt : null);
  const { closesAt } = activity;
  return (
    <span className={cn("text-[12px]", isOpen ? "text-success" : "text-faint", className)}>
      {t(isOpen ? "open" : "closed")}
      {isOpen && closesAt && (
        <>
          {/* Screen readers are told the end, and not every second. */}
          <span aria-hidden className="tabular-nums">{` · ${t("left", { time: left })}`}</span>
          <span className="sr-only">{` · ${t("until", { time: moment(closesAt) })}`}</span>
        </>
      )}
    </span>
  );
}
