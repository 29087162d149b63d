"use client";

import { useTranslations } from "next-intl";
import { CountBadge, DotBadge } from "#components/ui/badge.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { unread, urgentUnread } from "#lib/domain/unread.ts";

/**
 * How many messages of a conversation are unread, or a point when it is only marked so; grey when none of it asks for
 * attention.
 */
export function UnreadBadge({ conversationId }: { conversationId: number }) {
  const t = useTranslations("contacts.conversation");
  const conversation = useMessenger((state) => state.messenger.conversations[conversationId]);
  if (!conversation) return null;
  const isMuted = urgentUnread(conversation) === 0;
  const all = unread(conversation);
  const { notify, isMarkedUnread } = conversation.membership;
  if (all === 0 && isMarkedUnread) return <DotBadge isMuted={isMuted} label={t("markedUnread")} />;
  const count = notify === "mentions" && !isMuted ? conversation.mentionSeqs.length || all : all;
  return <CountBadge count={count} isMuted={isMuted} label={t("unread", { count })} />;
}
