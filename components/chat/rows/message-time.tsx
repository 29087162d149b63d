"use client";

import { useFormatter } from "next-intl";

/** The clock of the server's time; the whole date for those who point at it. */
export function MessageTime({ at, className }: { at: number; className?: string }) {
  const format = useFormatter();
  const date = new Date(at);
  return (
    <time
      dateTime={date.toISOString()}
      title={format.dateTime(date, { dateStyle: "full", timeStyle: "medium" })}
      className={className}
    >
      {format.dateTime(date, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
    </time>
  );
}
