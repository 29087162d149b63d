"use client";

import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { QrCode } from "#components/ui/qr-code.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { activityAddress } from "../activity-address.ts";
import { useGroupNumber } from "../use-group-number.ts";

type ScreenCodeProps = { activity: WireActivity; className: string };

/** The code that phones are held up to: it leads to the activity's own page. */
export function ScreenCode({ activity: { id, conversationId }, className }: ScreenCodeProps) {
  const t = useTranslations("activities.screen");
  const number = useGroupNumber(conversationId);
  return (
    <figure className={cn("flex w-full flex-col items-center gap-[1vh]", className)}>
      <QrCode text={activityAddress(number, id)} label={t("qr")} className="w-full rounded-2xl" />
      <figcaption className="[font-size:clamp(1rem,1.5vw,2rem)]">{t("scan")}</figcaption>
    </figure>
  );
}
