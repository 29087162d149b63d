"use client";

import { CheckCheck, MessageCircleDashed } from "lucide-react";
import { useTranslations } from "next-intl";
import { useNavigation } from "#components/shell/navigation.tsx";
import { MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { ConversationState } from "#lib/domain/state.ts";
import { isUnread } from "#lib/domain/unread.ts";
import { GroupPlaceItems } from "../groups/group-place-items.tsx";
import { ShareItems } from "../groups/share-items.tsx";
import { NotifySubmenu } from "./notify-submenu.tsx";
import { PinItem } from "./pin-item.tsx";

type ConversationMenuProps = { conversation: ConversationState; title: string; tabIndex: 0 | -1 };

/** What one can do with a conversation, from the list. */
export function ConversationMenu({ conversation, title, tabIndex }: ConversationMenuProps) {
  const t = useTranslations("contacts.conversation");
  const client = useMessengerClient();
  const navigation = useNavigation();
  const { id, kind, lastSeq, membership } = conversation;
  const markUnread = () => {
    // Left open it would be read again at once.
    if (client.getState().openId === id) navigation.close();
    client.markUnread(id);
  };
  return (
    <RowMenu label={t("menu", { name: title })} tabIndex={tabIndex}>
      <PinItem conversationId={id} isPinned={membership.isPinned} />
      {isUnread(conversation) ? (
        <MenuItem icon={CheckCheck} onSelect={() => client.markRead(id, lastSeq)}>
          {t("markRead")}
        </MenuItem>
      ) : (
        <MenuItem icon={MessageCircleDashed} onSelect={markUnread}>
          {t("markUnread")}
        </MenuItem>
      )}
      <NotifySubmenu conversationId={id} kind={kind} notify={membership.notify} />
      {kind === "group" && (
        <>
          <MenuSeparator />
          <GroupPlaceItems conversation={conversation} />
          <ShareItems conversation={conversation} />
        </>
      )}
    </RowMenu>
  );
}
