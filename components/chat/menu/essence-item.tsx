"use client";

import { Star, StarOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useIsEssence } from "#components/board/use-is-essence.ts";
import { useAct } from "#components/dialogs/use-act.ts";
import { MenuItem } from "#components/ui/menu.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { can } from "#lib/domain/policy.ts";

/** 设为精华 / 取消精华, for who has the right. */
export function EssenceItem({ message }: { message: WireMessage }) {
  const t = useTranslations("chat.board");
  const { conversationId, seq } = message;
  const isEssence = useIsEssence(conversationId, seq);
  const act = useAct();
  const target = { sentAt: Date.parse(message.sentAt), isRecalled: message.recalled !== undefined };
  const maySet = useMessenger((state) =>
    can("group.set-essence", selectStanding(state, conversationId, 0), target),
  );
  const mayUnset = useMessenger((state) =>
    can("group.unset-essence", selectStanding(state, conversationId, 0)),
  );
  if (isEssence)
    return mayUnset ? (
      <MenuItem icon={StarOff} onSelect={() => void act("group:unset-essence", { conversationId, seq })}>
        {t("unsetEssence")}
      </MenuItem>
    ) : null;
  return maySet ? (
    <MenuItem icon={Star} onSelect={() => void act("group:set-essence", { conversationId, seq })}>
      {t("setEssence")}
    </MenuItem>
  ) : null;
}
