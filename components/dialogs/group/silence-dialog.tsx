"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { limits } from "#lib/contract/limits.ts";
import type { DialogProps, DialogSpec } from "../dialogs-provider.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { useSubmit } from "../use-submit.ts";

const unitSeconds = { minutes: 60, hours: 3_600, days: 86_400 } as const;
type Unit = keyof typeof unitSeconds;
const units = Object.keys(unitSeconds) as Unit[];

/** 禁言 for a time of one's own choice. */
export function SilenceDialog({
  spec,
  ...dialog
}: DialogProps & { spec: Extract<DialogSpec, { kind: "silence" }> }) {
  const t = useTranslations("dialogs.silence");
  const client = useMessengerClient();
  const [text, setText] = useState("30");
  const [unit, setUnit] = useState<Unit>("minutes");
  const { isBusy, submit, clear, formError } = useSubmit();
  const { conversationId, personIds, name } = spec;
  const { min, max } = limits.silenceSeconds;
  const seconds = Math.round(Number(text.normalize("NFKC")) * unitSeconds[unit]);
  const isPossible = text.trim() !== "" && seconds >= min && seconds <= max;
  const send = async () => {
    const done = await submit(() => client.command("group:silence", { conversationId, personIds, seconds }));
    if (done) dialog.onOpenChange(false);
  };
  return (
    <FormDialog
      {...dialog}
      size="sm"
      title={t("title", { name })}
      description={t("text")}
      action={t("action")}
      isBusy={isBusy}
      isReady={isPossible}
      error={formError}
      onSubmit={send}
    >
      <Field label={t("time")} error={text.trim() !== "" && !isPossible && t("range")} hint={t("range")}>
        <div className="flex gap-2">
          <Input
            value={text}
            inputMode="decimal"
            autoComplete="off"
            className="flex-1"
            onChange={(event) => {
              setText(event.target.value);
              clear();
            }}
          />
          <Segmented
            label={t("unit")}
            value={unit}
            segments={units.map((value) => ({ value, label: t(`units.${value}`) }))}
            onChange={setUnit}
          />
        </div>
      </Field>
    </FormDialog>
  );
}
