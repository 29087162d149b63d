"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Switch } from "#components/ui/switch.tsx";
import { type MemberInvites, memberInvites } from "#lib/contract/group/rules.ts";
import type { AdmissionDraft } from "./admission-draft.ts";

type DraftProps = { draft: AdmissionDraft; onChange: (part: Partial<AdmissionDraft>) => void };

/** Whether members bring their friends in. */
export function InviteFields({ draft, onChange }: DraftProps) {
  const t = useTranslations("groupAdmin.requests");
  const hintId = useId();
  return (
    <>
      <SettingsRow label={t("memberInvites")}>
        <Segmented<MemberInvites>
          label={t("memberInvites")}
          value={draft.memberInvites}
          segments={memberInvites.map((value) => ({ value, label: t(`invites.${value}`) }))}
          onChange={(next) => onChange({ memberInvites: next })}
        />
      </SettingsRow>
      {draft.memberInvites === "approval" && (
        <SettingsRow label={t("acceptsAdmins")} hint={t("acceptsAdminsHint")} hintId={hintId} isShort>
          <Switch
            label={t("acceptsAdmins")}
            describedBy={hintId}
            isOn={draft.acceptsAdminInvites}
            onChange={(acceptsAdminInvites) => onChange({ acceptsAdminInvites })}
          />
        </SettingsRow>
      )}
    </>
  );
}
