"use client";

import { AtSign, Copy, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { mentionInComposer } from "#components/composer/mentions/composer-mentions.ts";
import { copyText } from "#components/ui/copy-text.ts";
import { MenuItem } from "#components/ui/menu.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { useIsRecallable } from "./use-is-recallable.ts";
import { useRecall } from "./use-recall.ts";

type ItemsProps = { message: WireMessage; article: HTMLElement };

/** What can be done with a message. */
export function MessageMenuItems({ message, article }: ItemsProps) {
  const t = useTranslations();
  const isRecallable = useIsRecallable(message);
  const recall = useRecall();
  const copy = async () => {
    if (await copyText(message.body)) toast.success(t("common.copied"));
    else toast.error(t("common.copyFailed"));
  };
  return (
    <>
      <MentionItem message={message} />
      <MenuItem icon={Copy} onSelect={copy}>
        {t("chat.menu.copy")}
      </MenuItem>
      {isRecallable && (
        <MenuItem icon={Undo2} onSelect={() => recall(message, article)}>
          {t("chat.menu.recall")}
        </MenuItem>
      )}
    </>
  );
}

/** @ta: names the sender where one writes, if they are in the group still. */
function MentionItem({ message: { conversationId, senderId } }: { message: WireMessage }) {
  const t = useTranslations("chat.menu");
  const sender = useMessenger(({ messenger }) => {
    const members = messenger.conversations[conversationId]?.members;
    return senderId === messenger.me.id ? undefined : members?.[senderId];
  });
  const maySend = useMessenger((state) =>
    can("message.send", selectStanding(state, conversationId, Date.now())),
  );
  if (!sender || !maySend) return null;
  return (
    <MenuItem icon={AtSign} onSelect={() => mentionInComposer(conversationId, sender)}>
      {t("mention")}
    </MenuItem>
  );
}
