"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { type ListTimeKind, listTimeKind } from "./rows/list-time.ts";

const CHECK_EVERY_MS = 60_000;

const formats = {
  today: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  weekday: { weekday: "short" },
  date: { month: "numeric", day: "numeric" },
  year: { year: "numeric", month: "numeric", day: "numeric" },
} as const satisfies Record<Exclude<ListTimeKind, "yesterday">, Intl.DateTimeFormatOptions>;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, CHECK_EVERY_MS);
  return () => clearInterval(timer);
}

/** Changes at midnight. null on the server, which does not know the reader's time zone. */
const today = () => new Date().toDateString();

/** Answers a function that writes a time the short way of a list: 14:03, 昨天, 周三, 3/5. Empty on the server. */
export function useListTime(): (isoTime: string) => string {
  const t = useTranslations("contacts");
  const format = useFormatter();
  const day = useSyncExternalStore(subscribe, today, () => null);
  return (isoTime) => {
    if (day === null) return "";
    const at = new Date(isoTime);
    const kind = listTimeKind(at, new Date());
    return kind === "yesterday" ? t("time.yesterday") : format.dateTime(at, formats[kind]);
  };
}
