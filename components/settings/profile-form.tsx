"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { limits } from "#lib/contract/limits.ts";
import { ProfileHead } from "./profile-head.tsx";

/** My name and signature; saved together, the button stands ready once something differs. */
export function ProfileForm() {
  const t = useTranslations("settings");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const me = useMessenger((state) => state.messenger.me);
  const [name, setName] = useState(me.name);
  const [signature, setSignature] = useState(me.signature);
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(["name", "signature"]);
  const isChanged = name.trim() !== me.name || signature.trim() !== me.signature;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isChanged) return;
    const saved = await submit(() => client.command("person:update", { name, signature }));
    if (saved) toast.success(t("saved"));
  };

  return (
    <form onSubmit={save} onInput={clear} noValidate className="flex flex-col gap-2">
      <ProfileHead me={me} name={name.trim() || me.name} />
      <Field label={t("name")} error={fieldError("name")}>
        <Input
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={limits.name.max}
          autoComplete="nickname"
        />
      </Field>
      <Field
        label={t("signature")}
        aside={`${signature.length} / ${limits.signature.max}`}
        error={fieldError("signature")}
      >
        <Input
          value={signature}
          onChange={(event) => setSignature(event.target.value)}
          maxLength={limits.signature.max}
          placeholder={t("signaturePlaceholder")}
          autoComplete="off"
        />
      </Field>
      <div className="flex items-center justify-end gap-3">
        <p role="alert" className="min-w-0 flex-1 text-[13px] text-danger">
          {formError}
        </p>
        <Button type="submit" variant="primary" disabled={!isChanged} isBusy={isBusy}>
          {tCommon("save")}
        </Button>
      </div>
    </form>
  );
}
