"use client";

import { useFormatter, useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import type { WireDayFigures } from "#lib/contract/group/member-queries.ts";
import { ChartFrame } from "./chart-frame.tsx";

const tones = { accent: "bg-accent", success: "bg-success", danger: "bg-danger" } as const;

export type Series = {
  name: string;
  tone: keyof typeof tones;
  count: (day: WireDayFigures) => number;
};

type DayChartProps = {
  title: string;
  /** Said where no day has anything to show. */
  nothing: string;
  days: readonly WireDayFigures[];
  series: readonly Series[];
};

/** Bars by day; of several series side by side. */
export function DayChart({ title, nothing, days, series }: DayChartProps) {
  const t = useTranslations("groupAdmin.overview");
  const format = useFormatter();
  const dateOf = (date: string) =>
    format.dateTime(new Date(`${date}T00:00:00Z`), { month: "numeric", day: "numeric", timeZone: "UTC" });
  const highest = Math.max(0, ...days.flatMap((day) => series.map(({ count }) => count(day))));
  const isEmpty = highest === 0;
  const most = Math.max(1, highest);
  const wordsOf = (day: WireDayFigures) =>
    `${dateOf(day.date)} · ${series.map(({ name, count }) => `${name} ${count(day)}`).join(" · ")}`;
  return (
    <ChartFrame
      title={title}
      legend={series.length > 1 && <Legend series={series} />}
      head={[t("date"), ...series.map(({ name }) => name)]}
      rows={days.map((day) => [dateOf(day.date), ...series.map(({ count }) => count(day))])}
    >
      <div className="flex gap-2">
        <div className="flex h-36 flex-col justify-between text-end text-[11px] text-faint leading-none tabular-nums">
          <span>{format.number(most)}</span>
          <span>0</span>
        </div>
        <div className="min-w-0 flex-1">
          <div className="relative flex h-36 items-stretch border-b border-line-strong">
            {isEmpty && (
              <p className="absolute inset-0 grid place-items-center text-[13px] text-muted">{nothing}</p>
            )}
            {days.map((day) => (
              <div
                key={day.date}
                title={wordsOf(day)}
                className="flex min-w-0 flex-1 items-end justify-center gap-px px-px hover:bg-hover"
              >
                {series.map(({ name, tone, count }) => (
                  <span
                    key={name}
                    style={{ height: `${(count(day) / most) * 100}%` }}
                    className={cn("w-full max-w-4 rounded-t-sm", count(day) > 0 && "min-h-0.5", tones[tone])}
                  />
                ))}
              </div>
            ))}
          </div>
          <div className="mt-1 flex justify-between text-[11px] text-faint tabular-nums">
            {[days.at(0), days.at(Math.floor(days.length / 2)), days.at(-1)].map(
              (day) => day && <span key={day.date}>{dateOf(day.date)}</span>,
            )}
          </div>
        </div>
      </div>
    </ChartFrame>
  );
}

function Legend({ series }: Pick<DayChartProps, "series">) {
  return (
    <span className="flex gap-3 text-[12px] text-muted">
      {series.map(({ name, tone }) => (
        <span key={name} className="flex items-center gap-1.5">
          <span aria-hidden className={cn("size-2.5 rounded-sm", tones[tone])} />
          {name}
        </span>
      ))}
    </span>
  );
}
