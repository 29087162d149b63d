"use client";

import { useTranslations } from "next-intl";
import { useRemaining } from "#components/ui/remaining.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { useIsOpen } from "../use-is-open.ts";
import { ScreenCode } from "./screen-code.tsx";

/** The way to take part, how many have, and how long it goes on. */
export function ScreenAside({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities.screen");
  const isOpen = useIsOpen(activity);
  const left = useRemaining(isOpen ? activity.closesAt : null);
  const { kind, participantCount, memberCount, checkin } = activity;
  // Of a 签到 without a code it stands in the middle.
  const hasCode = isOpen && (checkin?.asksCode ?? true);
  return (
    <aside
      aria-label={t("aside")}
      className="flex min-h-0 flex-row flex-wrap items-center justify-center gap-[2vh] text-center md:flex-col md:flex-nowrap"
    >
      {hasCode && <ScreenCode activity={activity} className="max-w-[min(100%,48vh)] max-md:w-40" />}
      <p className="flex flex-col items-center leading-tight">
        <span className="tabular-nums">
          <span className="font-semibold [font-size:clamp(2.5rem,5vw,6rem)]">{participantCount}</span>
          <span className="text-muted [font-size:clamp(1.25rem,2vw,2.5rem)]"> / {memberCount}</span>
        </span>
        <span className="text-muted [font-size:clamp(1rem,1.4vw,1.75rem)]">{t(`count.${kind}`)}</span>
      </p>
      {!isOpen && (
        <p className="rounded-full bg-hover px-[1.2em] py-[0.3em] font-medium [font-size:clamp(1.25rem,2vw,2.5rem)]">
          {t("closed")}
        </p>
      )}
      {left && (
        <p className="flex flex-col items-center leading-tight">
          <span role="timer" className="font-semibold tabular-nums [font-size:clamp(1.75rem,3.4vw,4rem)]">
            {left}
          </span>
          <span className="text-muted [font-size:clamp(1rem,1.4vw,1.75rem)]">{t("left")}</span>
        </p>
      )}
    </aside>
  );
}
