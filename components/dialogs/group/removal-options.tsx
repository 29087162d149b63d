"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Switch } from "#components/ui/switch.tsx";

const hours = ["0", "1", "24", "72"] as const;
type Hours = (typeof hours)[number];

/** What goes with removing somebody; `recallHours` 0: nothing is recalled. */
export type Removal = { isBarred: boolean; recallHours: number };

export const plainRemoval: Removal = { isBarred: false, recallHours: 0 };

type RemovalOptionsProps = { value: Removal; onChange: (value: Removal) => void };

/** Whether who is removed may come back, and whether what they said lately stays. */
export function RemovalOptions({ value, onChange }: RemovalOptionsProps) {
  const t = useTranslations("dialogs.removeMember");
  const hintId = useId();
  const { isBarred, recallHours } = value;
  return (
    <>
      <SettingsRow label={t("bar")} hint={t("barHint")} hintId={hintId} isShort>
        <Switch
          label={t("bar")}
          describedBy={hintId}
          isOn={isBarred}
          onChange={(next) => onChange({ ...value, isBarred: next })}
        />
      </SettingsRow>
      <SettingsRow label={t("recall")}>
        <Segmented<Hours>
          label={t("recall")}
          value={hours.find((one) => Number(one) === recallHours) ?? "0"}
          segments={hours.map((one) => ({ value: one, label: t(`hours.${one}`) }))}
          onChange={(next) => onChange({ ...value, recallHours: Number(next) })}
        />
      </SettingsRow>
    </>
  );
}
