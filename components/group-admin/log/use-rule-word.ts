"use client";

import { useTranslations } from "next-intl";
import { useDayName } from "#components/ui/use-day-name.ts";
import { everyoneQuota, floodRule, silenceTime } from "#lib/contract/group/order-rules.ts";
import { dayRuns } from "#lib/domain/day-runs.ts";

/** Answers a function that says a rule of the order in a group that has several parts; null: it is none. */
export function useRuleWord(): (field: string, value: unknown) => string | null {
  const t = useTranslations("groupAdmin.log");
  const dayName = useDayName();
  const runText = ([first, last]: readonly [number, number]) =>
    first === last ? dayName(first) : `${dayName(first)}–${dayName(last)}`;

  const words: Record<string, (value: unknown) => string | null> = {
    silenceTimes(value) {
      const { data: time } = silenceTime.safeParse(value);
      return time ? `${dayRuns(time.days).map(runText).join(" ")} ${time.from}–${time.to}` : null;
    },
    flood(value) {
      const { data: flood } = floodRule.safeParse(value);
      if (!flood) return null;
      const { isOn, ...most } = flood;
      return isOn ? t("rule.flood", most) : t("off");
    },
    everyoneQuota(value) {
      const { data: quota } = everyoneQuota.safeParse(value);
      return quota ? t("rule.everyoneQuota", quota) : null;
    },
  };
  return (field, value) => words[field]?.(value) ?? null;
}
