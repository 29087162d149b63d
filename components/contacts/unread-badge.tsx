"use client";

import { useTranslations } from "next-intl";
import { CountBadge } from "#components/ui/badge.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { unread } from "#lib/domain/unread.ts";

/** How many messages of a conversation are unread; grey when it is set to tell nothing. */
export function UnreadBadge({ conversationId }: { conversationId: number }) {
  const t = useTranslations("contacts.conversation");
  const conversation = useMessenger((state) => state.messenger.conversations[conversationId]);
  if (!conversation) return null;
  const count = unread(conversation);
  const isMuted = conversation.membership.notify === "none";
  return <CountBadge count={count} isMuted={isMuted} label={t("unread", { count })} />;
}
