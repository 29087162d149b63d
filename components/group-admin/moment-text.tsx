"use client";

import { useFormatter } from "next-intl";

/** A moment as day and time. `at` is ISO 8601. */
export function MomentText({ at }: { at: string }) {
  const format = useFormatter();
  return (
    <time dateTime={at} className="tabular-nums">
      {format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
    </time>
  );
}
