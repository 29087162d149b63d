"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { limits } from "#lib/contract/limits.ts";
import { placesOf } from "./activity-draft.ts";
import type { DraftFieldsProps } from "./activity-fields.tsx";

/** What a line of a 接龙 looks like, and how many there may be. */
export function ChainFields({ draft, errorOf, onChange }: DraftFieldsProps) {
  const t = useTranslations("activities.create");
  const { example, maxEntries } = draft;
  const isWrong = placesOf(draft) === undefined;
  return (
    <>
      <Field label={t("example")} error={errorOf("activity.example")} hint={t("exampleHint")}>
        <Input
          value={example}
          maxLength={limits.chainExample.max}
          placeholder={t("examplePlaceholder")}
          autoComplete="off"
          onChange={(event) => onChange({ example: event.target.value })}
        />
      </Field>
      <Field
        label={t("places")}
        error={isWrong ? t("placesRange", limits.chainEntries) : errorOf("activity.maxEntries")}
        hint={t("placesHint")}
      >
        <Input
          value={maxEntries}
          inputMode="numeric"
          autoComplete="off"
          onChange={(event) => onChange({ maxEntries: event.target.value })}
          className="max-w-40"
        />
      </Field>
    </>
  );
}
