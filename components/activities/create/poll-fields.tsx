"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Field } from "#components/ui/field.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Select } from "#components/ui/select.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { type ResultTime, resultTimes } from "#lib/contract/group/activities.ts";
import type { DraftFieldsProps } from "./activity-fields.tsx";
import { OptionList } from "./option-list.tsx";

const isResultTime = (value: string): value is ResultTime => resultTimes.some((one) => one === value);

/** What can be chosen in a 投票, how much of it, by whom it is seen, and when. */
export function PollFields(fields: DraftFieldsProps) {
  const t = useTranslations("activities.create");
  const hintId = useId();
  const { draft, onChange } = fields;
  const { isAnonymous, results } = draft;
  return (
    <>
      <OptionList {...fields} />
      <ChoiceCount {...fields} />
      <SettingsRow label={t("isAnonymous")} hint={t("isAnonymousHint")} hintId={hintId} isShort>
        <Switch
          label={t("isAnonymous")}
          describedBy={hintId}
          isOn={isAnonymous}
          onChange={(isOn) => onChange({ isAnonymous: isOn })}
        />
      </SettingsRow>
      <Field label={t("results")} hint={t("resultsHint")} className="sm:w-52">
        <Select
          value={results}
          onChange={({ target: { value } }) => isResultTime(value) && onChange({ results: value })}
        >
          {resultTimes.map((time) => (
            <option key={time} value={time}>
              {t(`resultTimes.${time}`)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}

/** 单选, or 多选 and how many at most. */
function ChoiceCount({ draft, onChange }: DraftFieldsProps) {
  const t = useTranslations("activities.create");
  const { maxChoices, options } = draft;
  const isMultiple = maxChoices > 1;
  const most = Math.max(2, options.length);
  const counts = Array.from({ length: most - 1 }, (_, at) => at + 2);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Segmented<"single" | "multiple">
        label={t("choices")}
        value={isMultiple ? "multiple" : "single"}
        segments={[
          { value: "single", label: t("single") },
          { value: "multiple", label: t("multiple") },
        ]}
        onChange={(value) => onChange({ maxChoices: value === "single" ? 1 : most })}
      />
      {isMultiple && (
        <Field label={t("maxChoices")} hasHiddenLabel className="w-40">
          <Select
            value={Math.min(maxChoices, most)}
            onChange={(event) => onChange({ maxChoices: Number(event.target.value) })}
          >
            {counts.map((count) => (
              <option key={count} value={count}>
                {t("atMost", { count })}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </div>
  );
}
