"use client";

import { useFormatter } from "next-intl";

/** Answers a function that says a moment in full: 2026年5月3日 14:03. */
export function useMoment(): (isoTime: string) => string {
  const format = useFormatter();
  return (isoTime) => format.dateTime(new Date(isoTime), { dateStyle: "medium", timeStyle: "short" });
}
