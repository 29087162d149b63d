"use client";

import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { useAct } from "#components/dialogs/use-act.ts";
import { MenuRadioGroup, MenuRadioItem, MenuSubmenu } from "#components/ui/menu.tsx";
import type { ConversationKind, NotifyMode } from "#lib/contract/wire.ts";
import { notifyChoices } from "./notify-choices.ts";

type NotifySubmenuProps = { conversationId: number; kind: ConversationKind; notify: NotifyMode };

/** Which unread messages ask for attention. */
export function NotifySubmenu({ conversationId, kind, notify }: NotifySubmenuProps) {
  const t = useTranslations("contacts.conversation.notify");
  const act = useAct();
  const choose = (value: string) => {
    const chosen = notifyChoices[kind].find((one) => one === value);
    if (chosen) void act("conversation:set-notify", { conversationId, notify: chosen });
  };
  return (
    <MenuSubmenu icon={Bell} label={t("label")}>
      <MenuRadioGroup value={notify} onValueChange={choose}>
        {notifyChoices[kind].map((one) => (
          <MenuRadioItem key={one} value={one}>
            {t(one)}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </MenuSubmenu>
  );
}
