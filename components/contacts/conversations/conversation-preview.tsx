"use client";

import { CircleAlert, Clock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMessageText } from "#components/chat/cards/use-message-text.ts";
import { NoticeText } from "#components/chat/notice-text.tsx";
import { RecalledText } from "#components/chat/recalled-text.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectMemberName, selectPending, selectTyping } from "#lib/client/selectors.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { oneLine, previewOf } from "../rows/preview.ts";

/** The line below a conversation's title; begins with whether an announcement waits for me, or somebody has named me there. */
export function ConversationPreview({ conversation }: { conversation: ConversationState }) {
  const t = useTranslations("contacts.preview");
  return (
    <>
      {conversation.membership.dueAnnouncements.length > 0 && (
        <span className="font-medium text-accent-text">{t("announced")} </span>
      )}
      {conversation.mentionSeqs.length > 0 && (
        <span className="font-medium text-accent-text">{t("mentioned")} </span>
      )}
      <NewestThing conversation={conversation} />
    </>
  );
}

function NewestThing({ conversation }: { conversation: ConversationState }) {
  const t = useTranslations("contacts.preview");
  const typingIds = useMessenger((state) => selectTyping(state, conversation.id));
  const pending = useMessenger((state) => selectPending(state, conversation.id));
  const draft = useMessenger((state) => state.drafts[conversation.id]?.text ?? "");
  const isOpen = useMessenger((state) => state.openId === conversation.id);
  const textOf = useMessageText();
  const preview = previewOf(conversation, { typingIds, draft, pending, isOpen });
  const isGroup = conversation.kind === "group";

  switch (preview.kind) {
    case "typing":
      return <Typing conversation={conversation} personId={preview.personIds[0]} />;
    case "draft":
      return (
        <>
          <span className="text-danger">{t("draft")}</span> {preview.text}
        </>
      );
    case "pending":
      return (
        <>
          <PendingMark isFailed={preview.isFailed} />
          {oneLine(textOf(preview.message))}
        </>
      );
    case "notice":
      return <NoticeText notice={preview.notice} />;
    case "message":
      if (preview.message.recalled) return <RecalledText message={preview.message} />;
      return isGroup ? (
        <Spoken
          conversation={conversation}
          senderId={preview.message.senderId}
          text={oneLine(textOf(preview.message))}
        />
      ) : (
        oneLine(textOf(preview.message))
      );
    case "empty":
      return t(isGroup ? "newGroup" : "friends");
  }
}

function Typing({
  conversation,
  personId,
}: {
  conversation: ConversationState;
  personId: number | undefined;
}) {
  const t = useTranslations("contacts.preview");
  const name = useMessenger((state) =>
    personId === undefined ? "" : selectMemberName(state, conversation, personId),
  );
  return (
    <span className="text-accent-text">
      {conversation.kind === "group" ? t("typingBy", { name }) : t("typing")}
    </span>
  );
}

type SpokenProps = { conversation: ConversationState; senderId: number; text: string };

function Spoken({ conversation, senderId, text }: SpokenProps) {
  const t = useTranslations("contacts.preview");
  const name = useMessenger((state) =>
    senderId === state.messenger.me.id ? t("me") : selectMemberName(state, conversation, senderId),
  );
  return t("by", { name, text });
}

function PendingMark({ isFailed }: { isFailed: boolean }) {
  const t = useTranslations("contacts.preview");
  const Icon = isFailed ? CircleAlert : Clock;
  return (
    <>
      <Icon
        aria-hidden
        size={13}
        className={isFailed ? "me-1 inline text-danger" : "me-1 inline text-faint"}
      />
      <span className={isFailed ? "me-1 text-danger" : "sr-only"}>{t(isFailed ? "failed" : "sending")}</span>
    </>
  );
}
