"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useAct } from "#components/dialogs/use-act.ts";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Select } from "#components/ui/select.tsx";
import { useDurationText } from "#components/ui/use-duration-text.ts";
import { useRules } from "./use-rules.ts";

/** The times offered for each of these rules, in its own unit, which is so many seconds. */
const offers = {
  slowSeconds: { unit: 1, values: [5, 10, 30, 60, 300, 900, 3_600] },
  newcomerMinutes: { unit: 60, values: [10, 60, 720, 1_440, 4_320, 10_080] },
} as const;

type RuleName = keyof typeof offers;

/** A rule that is a time, or off, and is so at once. */
export function RuleSelect({ conversationId, rule }: { conversationId: number; rule: RuleName }) {
  const t = useTranslations("groupAdmin.order.times");
  const durationText = useDurationText();
  const stored = useRules(conversationId)[rule];
  const [asked, setAsked] = useState<number | null>(null);
  const hintId = useId();
  const act = useAct();
  const value = asked ?? stored;
  const { unit, values } = offers[rule];
  const times = [...new Set([0, ...values, stored])].sort((a, b) => a - b);
  const change = async (time: number) => {
    setAsked(time);
    const rules: Partial<Record<RuleName, number>> = { [rule]: time };
    await act("group:set-rules", { conversationId, rules });
    setAsked(null);
  };
  return (
    <SettingsRow label={t(`${rule}.label`)} hint={t(`${rule}.hint`)} hintId={hintId}>
      <Select
        aria-label={t(`${rule}.label`)}
        aria-describedby={hintId}
        value={value}
        onChange={(event) => void change(Number(event.target.value))}
        className="sm:w-44 sm:shrink-0"
      >
        {times.map((time) => (
          <option key={time} value={time}>
            {time === 0 ? t("off") : t(`${rule}.each`, { time: durationText(time * unit) })}
          </option>
        ))}
      </Select>
    </SettingsRow>
  );
}
