"use client";

import { useTranslations } from "next-intl";
import { jumpToMessage } from "#components/chat/scroll/message-jumps.ts";
import type { DialogProps } from "#components/dialogs/dialogs-provider.tsx";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { EssenceList } from "./essence-list.tsx";

/** 精华消息: the wall of a group, for every member. */
export function EssenceDialog({ conversationId, ...dialog }: DialogProps & { conversationId: number }) {
  const t = useTranslations("chat.board");
  const navigation = useNavigation();
  const name = useMessenger((state) => state.messenger.conversations[conversationId]?.group?.name ?? "");
  const joinedSeq = useMessenger(
    (state) => state.messenger.conversations[conversationId]?.membership.joinedSeq ?? 0,
  );
  const jump = (seq: number) => {
    dialog.onOpenChange(false);
    navigation.open(conversationId);
    jumpToMessage(conversationId, seq);
  };
  return (
    <Dialog {...dialog} size="lg" title={t("essences")} description={name}>
      <EssenceList
        conversationId={conversationId}
        // What was said before the reader joined stands on the wall, and nowhere else for them.
        actionsOf={({ message: { seq } }) =>
          seq > joinedSeq && (
            <Button size="sm" variant="ghost" onClick={() => jump(seq)}>
              {t("jump")}
            </Button>
          )
        }
      />
    </Dialog>
  );
}
