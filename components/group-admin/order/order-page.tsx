"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useAct } from "#components/dialogs/use-act.ts";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";

/** 秩序: who may speak, and when. */
export function OrderPage({ conversationId }: { conversationId: number }) {
  return (
    <section className="rounded-xl border border-line p-4">
      <SilenceAll conversationId={conversationId} />
    </section>
  );
}

/** 全员禁言 */
function SilenceAll({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.order");
  const isSilenced = useMessenger(
    (state) => state.messenger.conversations[conversationId]?.group?.rules.isSilenced ?? false,
  );
  const [asked, setAsked] = useState<boolean | null>(null);
  const hintId = useId();
  const act = useAct();
  const change = async (value: boolean) => {
    setAsked(value);
    await act("group:set-rules", { conversationId, rules: { isSilenced: value } });
    setAsked(null);
  };
  return (
    <SettingsRow label={t("silenceAll")} hint={t("silenceAllHint")} hintId={hintId} isShort>
      <Switch
        label={t("silenceAll")}
        describedBy={hintId}
        isOn={asked ?? isSilenced}
        onChange={(value) => void change(value)}
      />
    </SettingsRow>
  );
}
