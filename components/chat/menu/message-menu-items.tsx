"use client";

import { AtSign, Copy, Flag, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { mentionInComposer } from "#components/composer/mentions/composer-mentions.ts";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { copyText } from "#components/ui/copy-text.ts";
import { MenuItem } from "#components/ui/menu.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectMemberName, selectStanding } from "#lib/client/selectors.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { EssenceItem } from "./essence-item.tsx";
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
      <EssenceItem message={message} />
      {isRecallable && (
        <MenuItem icon={Undo2} onSelect={() => recall(message, article)}>
          {t("chat.menu.recall")}
        </MenuItem>
      )}
      <ReportItem message={message} />
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

/** 举报: tells the group's admins what is wrong with it. */
function ReportItem({ message: { conversationId, senderId, seq } }: { message: WireMessage }) {
  const t = useTranslations("chat.menu");
  const dialogs = useDialogs();
  const name = useMessenger((state) => {
    const conversation = state.messenger.conversations[conversationId];
    return conversation ? selectMemberName(state, conversation, senderId) : "";
  });
  const mayReport = useMessenger((state) => {
    const { me, conversations } = state.messenger;
    const { group, members } = conversations[conversationId] ?? {};
    const known = group?.ownerId === senderId ? "owner" : members?.[senderId]?.role;
    const target = { role: known ?? "member", isSelf: senderId === me.id };
    return can("group.report", selectStanding(state, conversationId, 0), target);
  });
  if (!mayReport) return null;
  return (
    <MenuItem
      icon={Flag}
      onSelect={() => dialogs.open({ kind: "report", conversationId, name, seq, personId: null })}
    >
      {t("report")}
    </MenuItem>
  );
}
