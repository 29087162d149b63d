"use client";

import { useFormatter, useTranslations } from "next-intl";

const DAY_MS = 24 * 60 * 60 * 1000;
const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();

/** Answers a function that names a day as a reader says it: 今天, 昨天, the weekday within a week, the date. */
export function useDayText(): (at: number) => string {
  const t = useTranslations("chat.day");
  const format = useFormatter();
  return (at) => {
    const date = new Date(at);
    const now = new Date();
    // Rounding absorbs days of 23 and 25 hours.
    const days = Math.round((startOfDay(now) - startOfDay(date)) / DAY_MS);
    if (days === 0) return t("today");
    if (days === 1) return t("yesterday");
    if (days > 1 && days < 7) return format.dateTime(date, { weekday: "long" });
    const year = date.getFullYear() === now.getFullYear() ? undefined : "numeric";
    return format.dateTime(date, { year, month: "long", day: "numeric", weekday: "short" });
  };
}
