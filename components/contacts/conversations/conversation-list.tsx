"use client";

import { MessageCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RowList } from "#components/ui/row-list.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectConversationList } from "#lib/client/selectors.ts";
import { ConversationRow } from "./conversation-row.tsx";

const ROW_HEIGHT = 60;

/** 会话: everything I talk in, the latest first. */
export const ConversationList = memo(function ConversationList() {
  const t = useTranslations("contacts");
  const dialogs = useDialogs();
  const ids = useMessenger((state) => selectConversationList(state).map((conversation) => conversation.id));
  const openId = useMessenger((state) => state.openId);
  if (ids.length === 0) {
    return (
      <EmptyState
        icon={MessageCircle}
        title={t("empty.conversations")}
        hint={t("empty.conversationsText")}
        action={
          <Button variant="primary" onClick={() => dialogs.open({ kind: "find" })}>
            {t("empty.find")}
          </Button>
        }
      />
    );
  }
  return (
    <RowList
      rows={ids}
      keyOf={String}
      label={t("tabs.conversations")}
      rowHeight={ROW_HEIGHT}
      revealedKey={openId === null ? null : String(openId)}
    >
      {(id, tabIndex) => <ConversationRow conversationId={id} tabIndex={tabIndex} />}
    </RowList>
  );
});
