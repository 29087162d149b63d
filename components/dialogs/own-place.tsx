"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { notifyChoices } from "#components/contacts/conversations/notify-choices.ts";
import { SettingsRow } from "#components/settings/settings-row.tsx";
import { Segmented } from "#components/ui/segmented.tsx";
import { Switch } from "#components/ui/switch.tsx";
import type { NotifyMode } from "#lib/contract/wire.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { useAct } from "./use-act.ts";

/** 置顶 and 免打扰 of a conversation, which only I know of. */
export function OwnPlace({ conversation }: { conversation: ConversationState }) {
  const t = useTranslations("contacts.conversation");
  const { id: conversationId, kind, membership } = conversation;
  const [askedPin, setAskedPin] = useState<boolean | null>(null);
  const [askedNotify, setAskedNotify] = useState<NotifyMode | null>(null);
  const act = useAct();
  const pin = async (isPinned: boolean) => {
    setAskedPin(isPinned);
    await act("conversation:set-pinned", { conversationId, isPinned });
    setAskedPin(null);
  };
  const setNotify = async (notify: NotifyMode) => {
    setAskedNotify(notify);
    await act("conversation:set-notify", { conversationId, notify });
    setAskedNotify(null);
  };
  return (
    <div className="mt-4 flex flex-col gap-3">
      <SettingsRow label={t("pin")} isShort>
        <Switch
          label={t("pin")}
          isOn={askedPin ?? membership.isPinned}
          onChange={(value) => void pin(value)}
        />
      </SettingsRow>
      <SettingsRow label={t("notify.label")}>
        <Segmented<NotifyMode>
          label={t("notify.label")}
          value={askedNotify ?? membership.notify}
          segments={notifyChoices[kind].map((value) => ({ value, label: t(`notify.short.${value}`) }))}
          onChange={(value) => void setNotify(value)}
          className="flex"
        />
      </SettingsRow>
    </div>
  );
}
