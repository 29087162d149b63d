"use client";

import { useFormatter, useTranslations } from "next-intl";
import { everyoneQuota, floodRule, silenceTime } from "#lib/contract/group/order-rules.ts";
import { dayRuns } from "#lib/domain/day-runs.ts";

/** 1 January 2024 was a Monday. */
const dateOf = (day: number) => new Date(Date.UTC(2024, 0, day));

/** Answers a function that says a rule of the order in a group that has several parts; null: it is none. */
export function useRuleWord(): (field: string, value: unknown) => string | null {
  const t = useTranslations("groupAdmin.log");
  const format = useFormatter();
  const dayName = (day: number) => format.dateTime(dateOf(day), { weekday: "short", timeZone: "UTC" });
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
