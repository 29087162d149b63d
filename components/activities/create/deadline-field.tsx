"use client";

import { useTranslations } from "next-intl";
import { localTime } from "#components/group-admin/announcements/local-time.ts";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { DraftFieldsProps } from "./activity-fields.tsx";
import { type Deadline, deadlines, nextEvening } from "./deadline.ts";

const isDeadline = (value: string): value is Deadline => deadlines.some((one) => one === value);

/** When it ends by itself, in the reader's time zone. */
export function DeadlineField({ draft, errorOf, onChange }: DraftFieldsProps) {
  const t = useTranslations("activities.create");
  const { deadline, ownDeadline } = draft;
  const now = new Date();
  const evening = nextEvening(now);
  const isToday = evening.getDate() === now.getDate();
  const wordOf = (one: Deadline) =>
    one === "evening" ? t(isToday ? "deadlines.tonight" : "deadlines.tomorrow") : t(`deadlines.${one}`);
  const choose = (value: string) => {
    if (!isDeadline(value)) return;
    const isFirst = value === "own" && ownDeadline === "";
    onChange({ deadline: value, ...(isFirst && { ownDeadline: localTime(evening) }) });
  };
  const error = errorOf("closesAt");
  return (
    <div className="flex flex-col gap-3 sm:flex-row sm:items-start">
      <Field label={t("deadline")} error={deadline === "own" ? undefined : error} className="sm:w-52">
        <Select value={deadline} onChange={(event) => choose(event.target.value)}>
          {deadlines.map((one) => (
            <option key={one} value={one}>
              {wordOf(one)}
            </option>
          ))}
        </Select>
      </Field>
      {deadline === "own" && (
        <Field label={t("ownDeadline")} error={error} className="sm:flex-1">
          <Input
            type="datetime-local"
            value={ownDeadline}
            onChange={(event) => onChange({ ownDeadline: event.target.value })}
          />
        </Field>
      )}
    </div>
  );
}
