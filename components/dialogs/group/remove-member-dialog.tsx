"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { DialogProps } from "../dialogs-provider.tsx";
import { FormError } from "../form-error.tsx";
import { useSubmit } from "../use-submit.ts";

const hours = ["0", "1", "24", "72"] as const;
type Hours = (typeof hours)[number];

export type Removal = { conversationId: number; personIds: readonly number[]; name: string };

/** 移出群: whether they may come back, and whether what they said lately stays. */
export function RemoveMemberDialog({ conversationId, personIds, name, ...dialog }: DialogProps & Removal) {
  const t = useTranslations("dialogs.removeMember");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const hintId = useId();
  const [isBarred, setIsBarred] = useState(false);
  const [recall, setRecall] = useState<Hours>("0");
  const { isBusy, submit, formError } = useSubmit();
  const carryOut = async () => {
    const input = { conversationId, personIds: [...personIds], isBarred, recallHours: Number(recall) };
    const done = await submit(() => client.command("group:remove-member", input));
    if (done) dialog.onOpenChange(false);
  };
  return (
    <Dialog
      {...dialog}
      title={t("title", { name, count: personIds.length })}
      description={t("text")}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{tCommon("cancel")}</Button>
          <Button variant="danger" isBusy={isBusy} onClick={carryOut}>
            {t("action")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SettingsRow label={t("bar")} hint={t("barHint")} hintId={hintId} isShort>
          <Switch label={t("bar")} describedBy={hintId} isOn={isBarred} onChange={setIsBarred} />
        </SettingsRow>
        <SettingsRow label={t("recall")}>
          <Segmented<Hours>
            label={t("recall")}
            value={recall}
            segments={hours.map((value) => ({ value, label: t(`hours.${value}`) }))}
            onChange={setRecall}
          />
        </SettingsRow>
        <FormError>{formError}</FormError>
      </div>
    </Dialog>
  );
}
