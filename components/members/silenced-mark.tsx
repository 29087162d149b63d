"use client";

import { MicOff } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useRemaining } from "#components/ui/remaining.tsx";

/** That somebody is silenced, and for how much longer; nothing when it has ended. */
export function SilencedMark({ until }: { until: string }) {
  const t = useTranslations("contacts.members");
  const format = useFormatter();
  const remaining = useRemaining(until);
  if (remaining === "") return null;
  const end = format.dateTime(new Date(until), { dateStyle: "medium", timeStyle: "short" });
  return (
    <span
      title={t("silencedUntil", { until: end })}
      className="inline-flex shrink-0 items-center gap-1 text-[11px] text-danger tabular-nums"
    >
      <MicOff aria-hidden size={13} />
      <span aria-hidden>{remaining}</span>
      <span className="sr-only">{t("silencedUntil", { until: end })}</span>
    </span>
  );
}
