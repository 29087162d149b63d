"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { limits } from "#lib/contract/limits.ts";
import type { JoinMode } from "#lib/contract/wire.ts";

export type GroupDraft = { name: string; description: string; joinMode: JoinMode };

type GroupFieldsProps = {
  group: GroupDraft;
  errors: { name?: string; description?: string };
  onChange: (group: GroupDraft) => void;
};

/** What a group is called, what it is for, who may come in. */
export function GroupFields({ group, errors, onChange }: GroupFieldsProps) {
  const t = useTranslations("dialogs.createGroup");
  const { name, description, joinMode } = group;
  return (
    <>
      <Field label={t("name")} error={errors.name} aside={`${name.length}/${limits.groupName.max}`}>
        <Input
          value={name}
          maxLength={limits.groupName.max}
          placeholder={t("namePlaceholder")}
          autoComplete="off"
          onChange={(event) => onChange({ ...group, name: event.target.value })}
        />
      </Field>
      <Field
        label={t("description")}
        error={errors.description}
        aside={`${description.length}/${limits.groupDescription.max}`}
      >
        <Textarea
          value={description}
          rows={2}
          maxLength={limits.groupDescription.max}
          placeholder={t("descriptionPlaceholder")}
          onChange={(event) => onChange({ ...group, description: event.target.value })}
        />
      </Field>
      <div className="flex flex-col gap-1">
        <span aria-hidden className="text-[13px] font-medium text-muted">
          {t("joinMode")}
        </span>
        <Segmented<JoinMode>
          label={t("joinMode")}
          value={joinMode}
          segments={[
            { value: "anyone", label: t("anyone") },
            { value: "closed", label: t("closed") },
          ]}
          onChange={(next) => onChange({ ...group, joinMode: next })}
          className="flex"
        />
        <p className="text-[12px] text-faint">{t(joinMode === "anyone" ? "anyoneHint" : "closedHint")}</p>
      </div>
    </>
  );
}
