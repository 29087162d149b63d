"use client";

import { useTranslations } from "next-intl";
import { CountBadge, DotBadge } from "#components/ui/badge.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { unread } from "#lib/domain/unread.ts";

/**
 * How many messages of a conversation are unread, or a point when it is only marked so; grey when it is set to tell
 * nothing.
 */
export function UnreadBadge({ conversationId }: { conversationId: number }) {
  const t = useTranslations("contacts.conversation");
  const conversation = useMessenger((state) => state.messenger.conversations[conversationId]);
  if (!conversation) return null;
  const count = unread(conversation);
  const { notify, isMarkedUnread } = conversation.membership;
  const isMuted = notify === "none";
  if (count === 0 && isMarkedUnread) return <DotBadge isMuted={isMuted} label={t("markedUnread")} />;
  return <CountBadge count={count} isMuted={isMuted} label={t("unread", { count })} />;
}
