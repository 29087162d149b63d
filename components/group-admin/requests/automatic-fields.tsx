"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Field } from "#components/ui/field.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { AdmissionDraft } from "./admission-draft.ts";

type DraftProps = { draft: AdmissionDraft; onChange: (part: Partial<AdmissionDraft>) => void };

/** 自动通过: who needs nobody's approval where others do. */
export function AutomaticFields({ draft, onChange }: DraftProps) {
  const t = useTranslations("groupAdmin.requests");
  const hintId = useId();
  const { joinMode } = draft;
  if (joinMode !== "approval" && joinMode !== "question_approval") return null;
  return (
    <>
      {joinMode === "question_approval" && (
        <SettingsRow label={t("acceptsRight")} hint={t("acceptsRightHint")} hintId={hintId} isShort>
          <Switch
            label={t("acceptsRight")}
            describedBy={hintId}
            isOn={draft.acceptsRightAnswers}
            onChange={(acceptsRightAnswers) => onChange({ acceptsRightAnswers })}
          />
        </SettingsRow>
      )}
      <Field label={t("domains")} hint={t("domainsHint")}>
        <Textarea
          value={draft.emailDomains}
          rows={1}
          placeholder="school.example"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => onChange({ emailDomains: event.target.value })}
        />
      </Field>
    </>
  );
}
