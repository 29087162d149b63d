"use client";

import { useTranslations } from "next-intl";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { localTime } from "../announcements/local-time.ts";
import { type LinkDraft, lastings, uses, usesRange } from "./link-draft.ts";

type LinkBoundsProps = {
  draft: LinkDraft;
  /** The sentences beside the fields; undefined: nothing wrong. */
  untilError: string | undefined;
  timesError: string | undefined;
  onChange: (change: Partial<LinkDraft>) => void;
};

const SUGGESTED_MS = 3 * 86_400_000;
const SUGGESTED_TIMES = "50";

/** How long and how often a link can be used. */
export function LinkBounds({ draft, untilError, timesError, onChange }: LinkBoundsProps) {
  const t = useTranslations("groupAdmin.links");
  const last = (lasting: LinkDraft["lasting"]) =>
    onChange({
      lasting,
      ...(draft.until === "" && { until: localTime(new Date(Date.now() + SUGGESTED_MS)) }),
    });
  const use = (often: LinkDraft["often"]) =>
    onChange({ often, ...(draft.times === "" && { times: SUGGESTED_TIMES }) });
  return (
    <>
      <SettingsRow label={t("lasting")}>
        <Segmented
          label={t("lasting")}
          value={draft.lasting}
          segments={lastings.map((value) => ({ value, label: t(`days.${value}`) }))}
          onChange={last}
        />
      </SettingsRow>
      {draft.lasting === "custom" && (
        <Field label={t("expiresAt")} error={untilError}>
          <Input
            type="datetime-local"
            value={draft.until}
            onChange={(event) => onChange({ until: event.target.value })}
          />
        </Field>
      )}
      <SettingsRow label={t("often")}>
        <Segmented
          label={t("often")}
          value={draft.often}
          segments={uses.map((value) => ({ value, label: t(`uses.${value}`) }))}
          onChange={use}
        />
      </SettingsRow>
      {draft.often === "custom" && (
        <Field label={t("maxUses")} hint={t("maxUsesHint", usesRange)} error={timesError}>
          <Input
            value={draft.times}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => onChange({ times: event.target.value })}
          />
        </Field>
      )}
    </>
  );
}
