"use client";

import { useTranslations } from "next-intl";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import type { AnnouncementDraft } from "./announcement-draft.ts";
import { localTime } from "./local-time.ts";

type PublishTimeProps = {
  draft: AnnouncementDraft;
  error: string | undefined;
  onChange: (change: Partial<AnnouncementDraft>) => void;
};

const HOUR_MS = 3_600_000;

/** Now, or at a time in the reader's time zone. */
export function PublishTime({ draft, error, onChange }: PublishTimeProps) {
  const t = useTranslations("groupAdmin.announcements.editor");
  const choose = (when: "now" | "later") =>
    onChange({
      isScheduled: when === "later",
      ...(draft.publishAt === "" && { publishAt: localTime(new Date(Date.now() + HOUR_MS)) }),
    });
  return (
    <div className="flex flex-col gap-2">
      <span aria-hidden className="text-[13px] font-medium text-muted">
        {t("when")}
      </span>
      <Segmented<"now" | "later">
        label={t("when")}
        value={draft.isScheduled ? "later" : "now"}
        segments={[
          { value: "now", label: t("now") },
          { value: "later", label: t("later") },
        ]}
        onChange={choose}
        className="flex"
      />
      {draft.isScheduled && (
        <Field label={t("publishAt")} error={error} hint={t("publishAtHint")}>
          <Input
            type="datetime-local"
            value={draft.publishAt}
            onChange={(event) => onChange({ publishAt: event.target.value })}
          />
        </Field>
      )}
    </div>
  );
}
