"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { limits } from "#lib/contract/limits.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { NameHead } from "../name-head.tsx";
import { ConversationPicker } from "./conversation-picker.tsx";

/** 分享群聊: sends the card of one of my groups to friends and into other groups. */
export function ShareGroupDialog({ conversationId, ...dialog }: DialogProps & { conversationId: number }) {
  const t = useTranslations("dialogs.shareGroup");
  const client = useMessengerClient();
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group);
  const isOnline = useMessenger((state) => state.connection.kind === "online");
  const [picked, setPicked] = useState<number[]>([]);
  if (!group) return null;
  const { number, name } = group;
  const count = picked.length;
  const send = () => {
    client.shareGroup(picked, { number, name });
    dialog.onOpenChange(false);
    if (isOnline) toast.success(t("done", { count }));
    // It is kept, and goes out by itself.
    else toast(t("waiting", { count }));
  };
  return (
    <FormDialog
      {...dialog}
      title={t("title")}
      description={t("text", { max: limits.sharedAtOnce })}
      action={t("send", { count })}
      isReady={count > 0}
      isBusy={false}
      error={null}
      onSubmit={send}
    >
      <NameHead avatar={<GroupAvatar group={group} size="lg" />} name={name} number={number} />
      <ConversationPicker
        picked={picked}
        onChange={setPicked}
        exceptId={conversationId}
        max={limits.sharedAtOnce}
      />
    </FormDialog>
  );
}
