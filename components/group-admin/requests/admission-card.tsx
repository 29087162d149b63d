"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { PageSection } from "../page-section.tsx";
import type { AdmissionSettings } from "./admission-draft.ts";
import { AdmissionForm } from "./admission-form.tsx";

type AdmissionCardProps = { conversationId: number; settings: AdmissionSettings };

/** 加群设置: how one comes in now, and the form to change it. */
export function AdmissionCard({ conversationId, settings }: AdmissionCardProps) {
  const t = useTranslations("groupAdmin.requests");
  const [isOpen, setIsOpen] = useState(false);
  const change = (
    <Button size="sm" onClick={() => setIsOpen(true)}>
      {t("change")}
    </Button>
  );
  return (
    <PageSection title={t("settings")} action={!isOpen && change}>
      <div className="p-4">
        {isOpen ? (
          <AdmissionForm
            conversationId={conversationId}
            settings={settings}
            onDone={() => setIsOpen(false)}
          />
        ) : (
          <Summary settings={settings} />
        )}
      </div>
    </PageSection>
  );
}

function Summary({ settings }: { settings: AdmissionSettings }) {
  const t = useTranslations("groupAdmin.requests");
  const tModes = useTranslations("dialogs.joinMode");
  const { joinMode, memberInvites } = settings;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1.5 text-[13px]">
      <dt className="text-muted">{tModes("label")}</dt>
      <dd>{tModes(joinMode)}</dd>
      <dt className="text-muted">{t("memberInvites")}</dt>
      <dd>{t(`invites.${memberInvites}`)}</dd>
    </dl>
  );
}
