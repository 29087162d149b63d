"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useAct } from "#components/dialogs/use-act.ts";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { useRules } from "./use-rules.ts";

type RuleName =
  | "isSilenced"
  | "membersSeeList"
  | "membersMayAdd"
  | "membersEditCard"
  | "membersStartActivities";

/** A rule that is on or off, and is so at once. */
export function RuleSwitch({ conversationId, rule }: { conversationId: number; rule: RuleName }) {
  const t = useTranslations("groupAdmin.order.switches");
  const isOn = useRules(conversationId)[rule];
  const [asked, setAsked] = useState<boolean | null>(null);
  const hintId = useId();
  const act = useAct();
  const change = async (value: boolean) => {
    setAsked(value);
    const rules: Partial<Record<RuleName, boolean>> = { [rule]: value };
    await act("group:set-rules", { conversationId, rules });
    setAsked(null);
  };
  return (
    <SettingsRow label={t(`${rule}.label`)} hint={t(`${rule}.hint`)} hintId={hintId} isShort>
      <Switch
        label={t(`${rule}.label`)}
        describedBy={hintId}
        isOn={asked ?? isOn}
        onChange={(value) => void change(value)}
      />
    </SettingsRow>
  );
}
