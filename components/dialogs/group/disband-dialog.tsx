"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { DISBANDED_FOR_MS, limits } from "#lib/contract/limits.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { focusFirstField } from "../focus-first-field.ts";
import { FormError } from "../form-error.tsx";
import { useSubmit } from "../use-submit.ts";

const DAYS = DISBANDED_FOR_MS / (24 * 60 * 60_000);

/** 解散群: asks for the group's name, so that it is never the wrong group. */
export function DisbandDialog({ conversationId, ...dialog }: DialogProps & { conversationId: number }) {
  const t = useTranslations("dialogs.disband");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const formId = useId();
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group);
  const [name, setName] = useState("");
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(["name"]);
  if (!group) return null;
  const isTyped = foldName(name) === foldName(group.name);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!isTyped) return;
    if (await submit(() => client.command("group:disband", { conversationId, name })))
      dialog.onOpenChange(false);
  };
  return (
    <Dialog
      {...dialog}
      onOpenAutoFocus={focusFirstField}
      title={t("title", { name: group.name })}
      description={t("text", { days: DAYS })}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{tCommon("cancel")}</Button>
          <Button type="submit" form={formId} variant="danger" isBusy={isBusy} disabled={!isTyped}>
            {t("action")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className="flex flex-col gap-3">
        <Field label={t("label", { name: group.name })} error={fieldError("name")}>
          <Input
            value={name}
            maxLength={limits.groupName.max}
            autoComplete="off"
            onChange={(event) => {
              setName(event.target.value);
              clear();
            }}
          />
        </Field>
        <FormError>{formError}</FormError>
      </form>
    </Dialog>
  );
}
