"use client";

import { Pin, PinOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useAct } from "#components/dialogs/use-act.ts";
import { MenuItem } from "#components/ui/menu.tsx";

/** 置顶, or the end of it. */
export function PinItem({ conversationId, isPinned }: { conversationId: number; isPinned: boolean }) {
  const t = useTranslations("contacts.conversation");
  const act = useAct();
  return (
    <MenuItem
      icon={isPinned ? PinOff : Pin}
      onSelect={() => void act("conversation:set-pinned", { conversationId, isPinned: !isPinned })}
    >
      {t(isPinned ? "unpin" : "pin")}
    </MenuItem>
  );
}
