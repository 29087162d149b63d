"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { ActivityKind } from "#lib/contract/group/activities.ts";
import { limits } from "#lib/contract/limits.ts";
import type { ActivityDraft } from "./activity-draft.ts";
import { ChainFields } from "./chain-fields.tsx";
import { DeadlineField } from "./deadline-field.tsx";
import { PollFields } from "./poll-fields.tsx";

export type DraftFieldsProps = {
  draft: ActivityDraft;
  errorOf: (field: string) => string | undefined;
  onChange: (part: Partial<ActivityDraft>) => void;
};

/** What an activity is about, what belongs to its kind, and when it ends. */
export function ActivityFields({ kind, ...fields }: DraftFieldsProps & { kind: ActivityKind }) {
  const t = useTranslations("activities.create");
  const { draft, errorOf, onChange } = fields;
  const { title, detail } = draft;
  const { activityTitle, activityDetail } = limits;
  return (
    <>
      <Field
        label={t(`subject.${kind}`)}
        error={errorOf("activity.title")}
        aside={`${title.length}/${activityTitle.max}`}
      >
        <Input
          value={title}
          maxLength={activityTitle.max}
          placeholder={t(`subjectPlaceholder.${kind}`)}
          autoComplete="off"
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field
        label={t("detail")}
        error={errorOf("activity.detail")}
        aside={`${detail.length}/${activityDetail.max}`}
      >
        <Textarea
          value={detail}
          rows={2}
          maxLength={activityDetail.max}
          placeholder={t("detailPlaceholder")}
          onChange={(event) => onChange({ detail: event.target.value })}
        />
      </Field>
      {kind === "poll" && <PollFields {...fields} />}
      {kind === "chain" && <ChainFields {...fields} />}
      {kind === "checkin" && <CodeSwitch {...fields} />}
      <DeadlineField {...fields} />
    </>
  );
}

function CodeSwitch({ draft, onChange }: DraftFieldsProps) {
  const t = useTranslations("activities.create");
  const hintId = useId();
  return (
    <SettingsRow label={t("asksCode")} hint={t("asksCodeHint")} hintId={hintId} isShort>
      <Switch
        label={t("asksCode")}
        describedBy={hintId}
        isOn={draft.asksCode}
        onChange={(asksCode) => onChange({ asksCode })}
      />
    </SettingsRow>
  );
}
