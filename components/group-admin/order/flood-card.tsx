"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useAct } from "#components/dialogs/use-act.ts";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { limits } from "#lib/contract/limits.ts";
import { NumbersForm } from "./numbers-form.tsx";
import { OrderCard } from "./order-card.tsx";
import { useRules } from "./use-rules.ts";

const ranges = {
  messages: limits.floodMessages,
  seconds: limits.floodSeconds,
  repeats: limits.floodRepeats,
  mentions: limits.floodMentions,
} as const;
type Name = keyof typeof ranges;
const names = Object.keys(ranges) as Name[];

/** 防刷屏 */
export function FloodCard({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.order.flood");
  const { flood } = useRules(conversationId);
  const { isOn, ...numbers } = flood;
  const [asked, setAsked] = useState<boolean | null>(null);
  const hintId = useId();
  const act = useAct();
  const change = async (value: boolean) => {
    setAsked(value);
    await act("group:set-rules", { conversationId, rules: { flood: { ...flood, isOn: value } } });
    setAsked(null);
  };
  return (
    <OrderCard title={t("title")}>
      <SettingsRow label={t("switch")} hint={t("hint")} hintId={hintId} isShort>
        <Switch
          label={t("switch")}
          describedBy={hintId}
          isOn={asked ?? isOn}
          onChange={(value) => void change(value)}
        />
      </SettingsRow>
      {isOn && (
        <NumbersForm
          conversationId={conversationId}
          numbers={numbers}
          fields={names.map((name) => ({ name, label: t(`fields.${name}`), range: ranges[name] }))}
          rulesOf={(changed) => ({ flood: { ...flood, ...changed } })}
        />
      )}
    </OrderCard>
  );
}
