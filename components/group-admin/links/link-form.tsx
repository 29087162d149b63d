"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormError } from "#components/dialogs/form-error.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireGroupLink } from "#lib/contract/group/joining.ts";
import { limits } from "#lib/contract/limits.ts";
import { LinkBounds } from "./link-bounds.tsx";
import { boundsOf, emptyLink, type LinkDraft, type LinkFault, usesRange } from "./link-draft.ts";

type LinkFormProps = {
  conversationId: number;
  onDone: (link: WireGroupLink) => void;
  onCancel: () => void;
};

/** A new invitation link: what it is for, how long and how often it can be used. What was typed stays when it is refused. */
export function LinkForm({ conversationId, onDone, onCancel }: LinkFormProps) {
  const t = useTranslations("groupAdmin.links");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const hintId = useId();
  const [draft, setDraft] = useState(emptyLink);
  const [fault, setFault] = useState<LinkFault | null>(null);
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(["name", "expiresAt", "maxUses"]);
  const { name, needsApproval } = draft;
  const change = (part: Partial<LinkDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setFault(null);
    clear();
  };

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const bounds = boundsOf(draft, Date.now());
    if (typeof bounds === "string") return setFault(bounds);
    const made = await submit(() =>
      client.command("group:create-link", { conversationId, name, needsApproval, ...bounds }),
    );
    if (made) onDone(made.link);
  };

  return (
    <form onSubmit={send} noValidate className="flex flex-col gap-4 rounded-xl border border-line p-4">
      <Field label={t("name")} hint={t("nameHint")} error={fieldError("name")}>
        <Input
          value={name}
          maxLength={limits.linkName.max}
          placeholder={t("namePlaceholder")}
          autoComplete="off"
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <LinkBounds
        draft={draft}
        untilError={fault === "expiresAt" ? t("expiresAtWrong") : fieldError("expiresAt")}
        timesError={fault === "maxUses" ? t("maxUsesWrong", usesRange) : fieldError("maxUses")}
        onChange={change}
      />
      <SettingsRow label={t("approval")} hint={t("approvalHint")} hintId={hintId} isShort>
        <Switch
          label={t("approval")}
          describedBy={hintId}
          isOn={needsApproval}
          onChange={(isOn) => change({ needsApproval: isOn })}
        />
      </SettingsRow>
      <FormError>{formError}</FormError>
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{tCommon("cancel")}</Button>
        <Button type="submit" variant="primary" isBusy={isBusy} disabled={name.trim() === ""}>
          {t("create")}
        </Button>
      </div>
    </form>
  );
}
