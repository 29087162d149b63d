"use client";

import { useFormatter } from "next-intl";
import { useCallback } from "react";

/** Answers a function that says a day of the week in short, from 1 for Monday to 7: 周一. */
export function useDayName(): (day: number) => string {
  const format = useFormatter();
  return useCallback(
    // 1 January 2024 was a Monday.
    (day) => format.dateTime(new Date(Date.UTC(2024, 0, day)), { weekday: "short", timeZone: "UTC" }),
    [format],
  );
}
