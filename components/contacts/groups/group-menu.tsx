"use client";

import { Info } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { MenuItem } from "#components/ui/menu.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import type { ConversationState } from "#lib/domain/state.ts";
import { NotifySubmenu } from "../conversations/notify-submenu.tsx";
import { PinItem } from "../conversations/pin-item.tsx";
import { GroupPlaceItems } from "./group-place-items.tsx";
import { ShareItems } from "./share-items.tsx";

type GroupMenuProps = { conversation: ConversationState; title: string; tabIndex: 0 | -1 };

/** What one can do with a group, from the list of groups. */
export function GroupMenu({ conversation, title, tabIndex }: GroupMenuProps) {
  const t = useTranslations("contacts.conversation");
  const dialogs = useDialogs();
  const { id: conversationId, kind, membership } = conversation;
  return (
    <RowMenu label={t("menu", { name: title })} tabIndex={tabIndex}>
      <MenuItem icon={Info} onSelect={() => dialogs.open({ kind: "group", conversationId })}>
        {t("card")}
      </MenuItem>
      <ShareItems conversation={conversation} />
      <PinItem conversationId={conversationId} isPinned={membership.isPinned} />
      <NotifySubmenu conversationId={conversationId} kind={kind} notify={membership.notify} />
      <GroupPlaceItems conversation={conversation} />
    </RowMenu>
  );
}
