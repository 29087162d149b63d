"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { DISBANDED_FOR_MS, limits } from "#lib/contract/limits.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { useSubmit } from "../use-submit.ts";

const DAYS = DISBANDED_FOR_MS / (24 * 60 * 60_000);

/** 解散群: asks for the group's name, so that it is never the wrong group. */
export function DisbandDialog({ conversationId, ...dialog }: DialogProps & { conversationId: number }) {
  const t = useTranslations("dialogs.disband");
  const client = useMessengerClient();
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group);
  const [name, setName] = useState("");
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(["name"]);
  if (!group) return null;
  const isTyped = foldName(name) === foldName(group.name);
  const send = async () => {
    if (await submit(() => client.command("group:disband", { conversationId, name })))
      dialog.onOpenChange(false);
  };
  return (
    <FormDialog
      {...dialog}
      title={t("title", { name: group.name })}
      description={t("text", { days: DAYS })}
      action={t("action")}
      isDanger
      isBusy={isBusy}
      isReady={isTyped}
      error={formError}
      onSubmit={send}
    >
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
    </FormDialog>
  );
}
