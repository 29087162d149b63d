"use client";

import { useFormatter } from "next-intl";
import { useCallback } from "react";
import { durationParts } from "#lib/domain/duration-parts.ts";

/** Answers a function that says how long something lasts: 10分钟, 1天 3小时. */
export function useDurationText(): (seconds: number) => string {
  const format = useFormatter();
  return useCallback(
    (seconds) =>
      durationParts(seconds)
        .map(({ unit, value }) => format.number(value, { style: "unit", unit, unitDisplay: "long" }))
        .join(" "),
    [format],
  );
}
