"use client";

import { CircleCheckBig } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useMoment } from "#components/board/use-moment.ts";
import type { CheckinActivity } from "../kinds.ts";
import { useActivityRights } from "../use-activity-rights.ts";
import { useIsOpen } from "../use-is-open.ts";
import { CheckinForm } from "./checkin-form.tsx";

/** 签到: the button, and that I am here. */
export function CheckinView({ activity }: { activity: CheckinActivity }) {
  const t = useTranslations("activities.checkin");
  const moment = useMoment();
  const { mayTakePart } = useActivityRights(activity);
  const isOpen = useIsOpen(activity);
  const { own } = activity;
  const state = useRef<HTMLParagraphElement>(null);
  return (
    <div className="flex flex-col gap-2">
      <p ref={state} tabIndex={-1} role="status" className="outline-none empty:hidden">
        {own && (
          <span className="flex items-center gap-2 rounded-lg bg-hover px-3 py-2.5 font-medium text-success">
            <CircleCheckBig aria-hidden size={20} className="shrink-0" />
            {t("done", { time: own.at ? moment(own.at) : "none" })}
          </span>
        )}
        {!own && !isOpen && <span className="text-[13px] text-muted">{t("missed")}</span>}
      </p>
      {!own && mayTakePart && (
        // The button that had the focus is gone then.
        <CheckinForm activity={activity} onDone={() => state.current?.focus({ preventScroll: true })} />
      )}
    </div>
  );
}
