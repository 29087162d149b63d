"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { FormError } from "#components/dialogs/form-error.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireGroupLink } from "#lib/contract/group/joining.ts";
import { limits } from "#lib/contract/limits.ts";

const days = ["1", "7", "30", "never"] as const;
const uses = ["1", "10", "100", "any"] as const;
type Days = (typeof days)[number];
type Uses = (typeof uses)[number];
const DAY_MS = 86_400_000;

type LinkFormProps = {
  conversationId: number;
  onDone: (link: WireGroupLink) => void;
  onCancel: () => void;
};

/** A new invitation link: what it is for, how long and how often it can be used. */
export function LinkForm({ conversationId, onDone, onCancel }: LinkFormProps) {
  const t = useTranslations("groupAdmin.links");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const hintId = useId();
  const [name, setName] = useState("");
  const [lasting, setLasting] = useState<Days>("7");
  const [often, setOften] = useState<Uses>("any");
  const [needsApproval, setNeedsApproval] = useState(false);
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(["name"]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const until = lasting === "never" ? null : Date.now() + Number(lasting) * DAY_MS;
    const made = await submit(() =>
      client.command("group:create-link", {
        conversationId,
        name,
        needsApproval,
        expiresAt: until === null ? null : new Date(until).toISOString(),
        maxUses: often === "any" ? null : Number(often),
      }),
    );
    if (made) onDone(made.link);
  };

  return (
    <form onSubmit={send} className="flex flex-col gap-4 rounded-xl border border-line p-4">
      <Field label={t("name")} hint={t("nameHint")} error={fieldError("name")}>
        <Input
          value={name}
          maxLength={limits.linkName.max}
          placeholder={t("namePlaceholder")}
          autoComplete="off"
          onChange={(event) => {
            setName(event.target.value);
            clear();
          }}
        />
      </Field>
      <SettingsRow label={t("lasting")}>
        <Segmented<Days>
          label={t("lasting")}
          value={lasting}
          segments={days.map((value) => ({ value, label: t(`days.${value}`) }))}
          onChange={setLasting}
        />
      </SettingsRow>
      <SettingsRow label={t("often")}>
        <Segmented<Uses>
          label={t("often")}
          value={often}
          segments={uses.map((value) => ({ value, label: t(`uses.${value}`) }))}
          onChange={setOften}
        />
      </SettingsRow>
      <SettingsRow label={t("approval")} hint={t("approvalHint")} hintId={hintId} isShort>
        <Switch label={t("approval")} describedBy={hintId} isOn={needsApproval} onChange={setNeedsApproval} />
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
