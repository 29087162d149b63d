"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { WireOverview } from "#lib/contract/group/member-queries.ts";

/** The few numbers one looks for first. */
export function Figures({ overview }: { overview: WireOverview }) {
  const t = useTranslations("groupAdmin.overview.figures");
  const format = useFormatter();
  const { days, memberCount, silentCount, waitingCount } = overview;
  const sum = (count: (day: WireOverview["days"][number]) => number) =>
    days.reduce((total, day) => total + count(day), 0);
  const joined = sum((day) => day.joined);
  const left = sum((day) => day.left);
  const figures = [
    { term: t("members"), value: format.number(memberCount), note: t("moves", { joined, left }) },
    {
      term: t("messages"),
      value: format.number(sum((day) => day.messages)),
      note: t("today", { count: days.at(-1)?.messages ?? 0 }),
    },
    {
      term: t("speakers"),
      value: format.number(memberCount - silentCount),
      note: t("speakersToday", { count: days.at(-1)?.speakers ?? 0 }),
    },
    { term: t("silent"), value: format.number(silentCount), note: t("silentNote") },
    ...(waitingCount === null
      ? []
      : [{ term: t("waiting"), value: format.number(waitingCount), note: t("waitingNote") }]),
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-5">
      {figures.map(({ term, value, note }) => (
        <div key={term} className="flex flex-col rounded-xl border border-line px-4 py-3">
          <dt className="text-[12px] text-muted">{term}</dt>
          <dd className="text-[22px] font-semibold leading-8 tabular-nums">{value}</dd>
          <dd className="text-[12px] text-faint">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
