"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { useDayName } from "#components/ui/use-day-name.ts";
import type { SilenceTime } from "#lib/contract/group/order-rules.ts";

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

type SilenceTimeRowProps = {
  time: SilenceTime;
  /** Its place in the timetable, from 1. */
  number: number;
  onChange: (time: SilenceTime) => void;
  onRemove: () => void;
};

/** One line of the timetable: on which days, from when to when. */
export function SilenceTimeRow({ time, number, onChange, onRemove }: SilenceTimeRowProps) {
  const t = useTranslations("groupAdmin.order.timetable");
  const { days, from, to } = time;
  const isOvernight = from !== "" && to !== "" && to <= from;
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 rounded-lg bg-panel-muted p-3">
      <legend className="sr-only">{t("line", { number })}</legend>
      <div className="flex items-start gap-2">
        <Days days={days} onChange={(next) => onChange({ ...time, days: next })} />
        <IconButton icon={Trash2} size="sm" label={t("remove", { number })} onClick={onRemove} />
      </div>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t("from")}>
          <Input
            type="time"
            value={from}
            required
            onChange={(event) => onChange({ ...time, from: event.target.value })}
          />
        </Field>
        <Field label={t("to")} hint={isOvernight ? t("overnight") : undefined}>
          <Input
            type="time"
            value={to}
            required
            onChange={(event) => onChange({ ...time, to: event.target.value })}
          />
        </Field>
      </div>
    </fieldset>
  );
}

function Days({ days, onChange }: { days: readonly number[]; onChange: (days: number[]) => void }) {
  const t = useTranslations("groupAdmin.order.timetable");
  const dayName = useDayName();
  const toggle = (day: number) =>
    onChange(weekdays.filter((one) => (one === day ? !days.includes(one) : days.includes(one))));
  return (
    // biome-ignore lint/a11y/useSemanticElements: the line around it is the fieldset
    <div role="group" aria-label={t("days")} className="flex min-w-0 flex-1 flex-wrap gap-1.5">
      {weekdays.map((day) => {
        const isOn = days.includes(day);
        return (
          <button
            key={day}
            type="button"
            aria-pressed={isOn}
            onClick={() => toggle(day)}
            className={cn(
              "h-8 min-w-11 rounded-lg border px-2 text-[13px] transition-colors duration-[120ms] pointer-coarse:h-11",
              isOn
                ? "border-accent bg-accent-soft font-medium text-accent-text"
                : "border-line-strong bg-panel text-muted hover:bg-hover",
            )}
          >
            {dayName(day)}
          </button>
        );
      })}
      {days.length === 0 && <p className="w-full text-[12px] text-danger">{t("noDays")}</p>}
    </div>
  );
}
