"use client";

import { useTranslations } from "next-intl";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { limits } from "#lib/contract/limits.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { TextDialog } from "../text-dialog.tsx";

/** 群备注: what I call a group. */
export function GroupRemarkDialog({ conversationId, ...dialog }: DialogProps & { conversationId: number }) {
  const t = useTranslations("dialogs.groupRemark");
  const client = useMessengerClient();
  const conversation = useMessenger((state) => state.messenger.conversations[conversationId]);
  if (!conversation?.group) return null;
  return (
    <TextDialog
      {...dialog}
      title={t("title")}
      label={t("label", { name: conversation.group.name })}
      hint={t("hint")}
      initial={conversation.membership.remark}
      maxLength={limits.remark.max}
      field="remark"
      save={(remark) => client.command("conversation:set-remark", { conversationId, remark })}
    />
  );
}

type MemberProps = DialogProps & { conversationId: number; personId: number; name: string; initial: string };

/** 群名片: what a member is called in a group. */
export function CardDialog({ conversationId, personId, name, initial, ...dialog }: MemberProps) {
  const t = useTranslations("dialogs.card");
  const client = useMessengerClient();
  const isMe = useMessenger((state) => state.messenger.me.id === personId);
  return (
    <TextDialog
      {...dialog}
      title={t(isMe ? "own" : "title")}
      label={t("label", { name })}
      hint={t("hint")}
      initial={initial}
      maxLength={limits.groupCard.max}
      field="cards.0.card"
      save={(card) => client.command("group:set-card", { conversationId, cards: [{ personId, card }] })}
    />
  );
}

/** 专属头衔: what the owner distinguishes a member by. */
export function TitleDialog({ conversationId, personId, name, initial, ...dialog }: MemberProps) {
  const t = useTranslations("dialogs.memberTitle");
  const client = useMessengerClient();
  return (
    <TextDialog
      {...dialog}
      title={t("title")}
      label={t("label", { name })}
      hint={t("hint")}
      initial={initial}
      maxLength={limits.memberTitle.max}
      field="title"
      save={(title) => client.command("group:set-title", { conversationId, personId, title })}
    />
  );
}
