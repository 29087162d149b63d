"use client";

import { useTranslations } from "next-intl";
import { useAct } from "#components/dialogs/use-act.ts";
import { Segmented } from "#components/ui/segmented.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { statuses } from "#lib/contract/wire.ts";
import { SettingsRow } from "./settings-row.tsx";

/** How others see me while I am here. */
export function StatusChoice() {
  const t = useTranslations("settings");
  const tCommon = useTranslations("common");
  const status = useMessenger((state) => state.messenger.me.status);
  const act = useAct();
  return (
    <SettingsRow label={t("status")}>
      <Segmented
        label={t("status")}
        value={status}
        segments={statuses.map((value) => ({ value, label: tCommon(`status.${value}`) }))}
        onChange={(value) => act("person:update", { status: value })}
      />
    </SettingsRow>
  );
}
