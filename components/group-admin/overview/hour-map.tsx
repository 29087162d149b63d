"use client";

import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useDayName } from "#components/ui/use-day-name.ts";
import { ChartFrame } from "./chart-frame.tsx";

const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** Every so many hours one is named below the map. */
const NAMED_EVERY = 6;
/** The faintest colour of an hour in which something was said, in percent. */
const FAINTEST = 14;

/** How deep the colour of an hour is: none for nothing, full for the liveliest. */
function colourOf(count: number, most: number): string {
  if (count === 0) return "var(--segments)";
  const share = FAINTEST + (100 - FAINTEST) * (count / most);
  return `color-mix(in oklab, var(--accent) ${share.toFixed(0)}%, var(--segments))`;
}

/** When in the week people talk: a row a day, a column an hour. */
export function HourMap({ hours }: { hours: readonly number[] }) {
  const t = useTranslations("groupAdmin.overview");
  const most = Math.max(1, ...hours);
  const nameOf = useDayName();
  const dayName = (day: number) => nameOf(day + 1);
  const countAt = (day: number, hour: number) => hours[day * HOURS.length + hour] ?? 0;
  return (
    <ChartFrame
      title={t("hours")}
      legend={<Scale />}
      head={[t("day"), ...HOURS.map((hour) => t("hour", { hour }))]}
      rows={DAYS.map((day) => [dayName(day), ...HOURS.map((hour) => countAt(day, hour))])}
    >
      <div className="grid grid-cols-[auto_repeat(24,minmax(0,1fr))] gap-[2px] text-[11px] text-faint">
        {DAYS.map((day) => (
          <Fragment key={day}>
            <span className="pe-1.5 leading-4">{dayName(day)}</span>
            {HOURS.map((hour) => (
              <span
                key={hour}
                title={t("cell", { day: dayName(day), hour, count: countAt(day, hour) })}
                style={{ backgroundColor: colourOf(countAt(day, hour), most) }}
                className="h-4 rounded-[3px]"
              />
            ))}
          </Fragment>
        ))}
        <span />
        {HOURS.map((hour) => (
          <span key={hour} className="overflow-visible whitespace-nowrap tabular-nums">
            {hour % NAMED_EVERY === 0 ? hour : ""}
          </span>
        ))}
      </div>
    </ChartFrame>
  );
}

function Scale() {
  const t = useTranslations("groupAdmin.overview");
  return (
    <span aria-hidden className="flex items-center gap-1 text-[11px] text-faint">
      {t("less")}
      {[0, 1, 2, 3, 4].map((step) => (
        <span key={step} style={{ backgroundColor: colourOf(step, 4) }} className="size-3 rounded-[3px]" />
      ))}
      {t("more")}
    </span>
  );
}
