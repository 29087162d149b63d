"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { useNavigation } from "#components/shell/navigation.tsx";
import { CountBadge } from "#components/ui/badge.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectTitleOf } from "#lib/client/selectors.ts";
import { unread } from "#lib/domain/unread.ts";
import { ContactRow } from "../contact-row.tsx";
import { useListTime } from "../use-list-time.ts";
import { ConversationAvatar } from "./conversation-avatar.tsx";
import { ConversationPreview } from "./conversation-preview.tsx";

type ConversationRowProps = { conversationId: number; tabIndex: 0 | -1; onOpened?: () => void };

/** One conversation: who, what was said last and when, how much is unread. */
export const ConversationRow = memo(function ConversationRow(props: ConversationRowProps) {
  const { conversationId, tabIndex, onOpened } = props;
  const t = useTranslations("contacts.conversation");
  const navigation = useNavigation();
  const listTime = useListTime();
  const conversation = useMessenger((state) => state.messenger.conversations[conversationId]);
  const title = useMessenger((state) => (conversation ? selectTitleOf(state, conversation) : ""));
  const isOpen = useMessenger((state) => state.openId === conversationId);
  if (!conversation) return null;
  const count = unread(conversation);
  const { notify, isPinned } = conversation.membership;
  return (
    <ContactRow
      tabIndex={tabIndex}
      isSelected={isOpen}
      avatar={<ConversationAvatar conversation={conversation} />}
      title={title}
      aside={
        <time dateTime={conversation.lastAt} className="shrink-0 text-[12px] text-faint tabular-nums">
          {isPinned && <span className="sr-only">{t("pinned")} </span>}
          {listTime(conversation.lastAt)}
        </time>
      }
      below={<ConversationPreview conversation={conversation} />}
      belowAside={<CountBadge count={count} isMuted={notify === "none"} label={t("unread", { count })} />}
      onOpen={() => {
        navigation.open(conversationId);
        onOpened?.();
      }}
    />
  );
});
