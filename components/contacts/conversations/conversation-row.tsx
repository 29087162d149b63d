"use client";

import { AtSign, BellOff, type LucideIcon, Pin } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { useNavigation } from "#components/shell/navigation.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectTitleOf } from "#lib/client/selectors.ts";
import { ContactRow } from "../contact-row.tsx";
import { UnreadBadge } from "../unread-badge.tsx";
import { useListTime } from "../use-list-time.ts";
import { ConversationAvatar } from "./conversation-avatar.tsx";
import { ConversationMenu } from "./conversation-menu.tsx";
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
  const { notify, isPinned } = conversation.membership;
  return (
    <ContactRow
      tabIndex={tabIndex}
      isSelected={isOpen}
      avatar={<ConversationAvatar conversation={conversation} />}
      title={title}
      aside={
        <span className="flex shrink-0 items-center gap-1 text-[12px] text-faint tabular-nums">
          {isPinned && <Mark icon={Pin} word={t("pinned")} />}
          <time dateTime={conversation.lastAt}>{listTime(conversation.lastAt)}</time>
        </span>
      }
      below={<ConversationPreview conversation={conversation} />}
      belowAside={
        <>
          {notify === "none" && <Mark icon={BellOff} word={t("muted")} />}
          {notify === "mentions" && <Mark icon={AtSign} word={t("notify.mentions")} />}
          <UnreadBadge conversationId={conversationId} />
        </>
      }
      menu={<ConversationMenu conversation={conversation} title={title} tabIndex={tabIndex} />}
      onOpen={() => {
        navigation.open(conversationId);
        onOpened?.();
      }}
    />
  );
});

function Mark({ icon: Icon, word }: { icon: LucideIcon; word: string }) {
  return (
    <>
      <Icon aria-hidden size={12} className="shrink-0 text-faint" />
      <span className="sr-only">{word} </span>
    </>
  );
}
