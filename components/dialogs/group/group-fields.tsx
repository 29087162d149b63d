"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { JoinMode } from "#lib/contract/group/joining.ts";
import { limits } from "#lib/contract/limits.ts";
import { asksQuestion } from "#lib/domain/joining.ts";
import { JoinModeChoice } from "./join-mode-choice.tsx";
import { type QuestionDraft, QuestionFields } from "./question-fields.tsx";

export type GroupDraft = QuestionDraft & { name: string; description: string; joinMode: JoinMode };

type GroupFieldsProps = {
  group: GroupDraft;
  errors: Partial<Record<"name" | "description" | "question" | "answers", string | undefined>>;
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
        <JoinModeChoice value={joinMode} onChange={(next) => onChange({ ...group, joinMode: next })} />
      </div>
      {asksQuestion(joinMode) && (
        <QuestionFields
          draft={group}
          errors={errors}
          onChange={(draft) => onChange({ ...group, ...draft })}
        />
      )}
    </>
  );
}
