"use client";

import { useTranslations } from "next-intl";
import { QrCode } from "#components/ui/qr-code.tsx";
import { useRemaining } from "#components/ui/remaining.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { activityAddress } from "../activity-address.ts";
import { useGroupNumber } from "../use-group-number.ts";
import { useIsOpen } from "../use-is-open.ts";

/** The way to take part, how many have, and how long it goes on. */
export function ScreenAside({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities.screen");
  const isOpen = useIsOpen(activity);
  const left = useRemaining(isOpen ? activity.closesAt : null);
  const { kind, participantCount, memberCount } = activity;
  return (
    <aside
      aria-label={t("aside")}
      className="flex min-h-0 flex-row flex-wrap items-center justify-center gap-[2vh] text-center md:flex-col md:flex-nowrap"
    >
      {isOpen && <Code activity={activity} />}
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

function Code({ activity: { id, conversationId } }: { activity: WireActivity }) {
  const t = useTranslations("activities.screen");
  const number = useGroupNumber(conversationId);
  const address = activityAddress(number, id);
  return (
    <figure className="flex w-full max-w-[min(100%,48vh)] flex-col items-center gap-[1vh] max-md:w-40">
      <QrCode text={address} label={t("qr")} className="w-full rounded-2xl" />
      <figcaption className="[font-size:clamp(1rem,1.5vw,2rem)]">{t("scan")}</figcaption>
    </figure>
  );
}
