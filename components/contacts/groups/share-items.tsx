"use client";

import { Copy, Share2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { copyText } from "#components/ui/copy-text.ts";
import { MenuItem } from "#components/ui/menu.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { ConversationState } from "#lib/domain/state.ts";

/** How others get to know of a group: its card in their conversations, and its number. */
export function ShareItems({
  conversation: { id: conversationId, group },
}: {
  conversation: ConversationState;
}) {
  const t = useTranslations("dialogs.group");
  const tCommon = useTranslations("common");
  const dialogs = useDialogs();
  if (!group) return null;
  const number = String(group.number);
  const copy = async () => {
    if (await copyText(number)) toast.success(t("numberCopied", { number }));
    else toast.error(tCommon("copyFailed"));
  };
  return (
    <>
      {group.disbandsAt === null && (
        <MenuItem icon={Share2} onSelect={() => dialogs.open({ kind: "share-group", conversationId })}>
          {t("share")}
        </MenuItem>
      )}
      <MenuItem icon={Copy} onSelect={copy}>
        {t("copyNumber")}
      </MenuItem>
    </>
  );
}
