"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useAct } from "#components/dialogs/use-act.ts";
import { Switch } from "#components/ui/switch.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { SettingsRow } from "./settings-row.tsx";

/** 已读回执: whether friends and I see of one another what we have read. */
export function ReceiptsSwitch() {
  const t = useTranslations("settings");
  const sharesReads = useMessenger((state) => state.messenger.me.sharesReads);
  const [asked, setAsked] = useState<boolean | null>(null);
  const hintId = useId();
  const act = useAct();
  const change = async (value: boolean) => {
    setAsked(value);
    await act("person:update", { sharesReads: value });
    setAsked(null);
  };
  return (
    <SettingsRow label={t("receipts")} hint={t("receiptsHint")} hintId={hintId} isShort>
      <Switch
        label={t("receipts")}
        describedBy={hintId}
        isOn={asked ?? sharesReads}
        onChange={(value) => void change(value)}
      />
    </SettingsRow>
  );
}
