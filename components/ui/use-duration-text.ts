"use client";

import { useFormatter } from "next-intl";
import { useCallback } from "react";
import { durationParts } from "#lib/domain/duration-parts.ts";

/** Answers a function that says how long something lasts: 10 分钟, 1 天 3 小时. */
export function useDurationText(): (seconds: number) => string {
  const format = useFormatter();
  return useCallback(
    (seconds) =>
      durationParts(seconds)
        .map(({ unit, value }) => format.number(value, { style: "unit", unit, unitDisplay: "long" }))
        // As everywhere else in Chinese: a space between a number and the word after it.
        .map((text) => text.replace(/(?<=\d)(?=\p{Script=Han})/u, " "))
        .join(" "),
    [format],
  );
}
