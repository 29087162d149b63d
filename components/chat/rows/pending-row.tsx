"use client";

import { CircleAlert, Clock3, Hourglass, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { PendingMessage } from "#lib/client/types.ts";
import { EMPTY_DRAFT, joinDrafts } from "#lib/domain/draft.ts";
import { MessageCard } from "../cards/message-card.tsx";
import { useMessageText } from "../cards/use-message-text.ts";
import { MessageBody } from "./message-body.tsx";
import { MessageFrame } from "./message-frame.tsx";
import { useSentence } from "./message-row.tsx";
import { SenderAvatar, SenderLine, useSender } from "./sender.tsx";

type PendingRowProps = { pending: PendingMessage; isFirst: boolean; isLast: boolean };

type State = PendingMessage["state"];

/** A message of mine on its way, one that waits for an admin, or one that failed and what can be done with it. */
export const PendingRow = memo(function PendingRow({ pending, isFirst, isLast }: PendingRowProps) {
  const t = useTranslations("chat.message");
  const sentence = useSentence();
  const meId = useMessenger((state) => state.messenger.me.id);
  const sender = useSender(pending.conversationId, meId);
  const textOf = useMessageText();
  const { state, card, conversationId } = pending;
  const said = sentence(t("me"), pending.createdAt, textOf(pending));
  return (
    <MessageFrame
      isOwn
      isFirst={isFirst}
      isLast={isLast}
      isCard={card !== undefined}
      sentence={t("stated", { sentence: said, state: t(state) })}
      avatar={
        <SenderAvatar
          senderId={meId}
          name={sender.name}
          groupId={sender.isInGroup ? pending.conversationId : undefined}
        />
      }
      header={<SenderLine sender={sender} at={pending.createdAt} />}
      aside={<PendingMark state={state} />}
      footer={<PendingFooter pending={pending} />}
    >
      {card ? (
        <MessageCard card={card} conversationId={conversationId} />
      ) : (
        <MessageBody id={pending.clientMessageId} body={pending.body} mentions={pending.mentions} />
      )}
    </MessageFrame>
  );
});

const marks: Record<State, { icon: LucideIcon; className: string }> = {
  // The clock appears a little later: most messages are confirmed before it would.
  sending: {
    icon: Clock3,
    className: "text-faint animate-fade [animation-delay:500ms] [animation-fill-mode:backwards]",
  },
  reviewing: { icon: Hourglass, className: "text-warning" },
  failed: { icon: CircleAlert, className: "text-danger" },
};

function PendingMark({ state }: { state: State }) {
  const t = useTranslations("chat.message");
  const { icon: Icon, className } = marks[state];
  return (
    <span
      role="img"
      aria-label={t(state)}
      title={t(state)}
      className={cn("flex justify-end pb-0.5", className)}
    >
      <Icon aria-hidden size={16} />
    </span>
  );
}

function PendingFooter({ pending }: { pending: PendingMessage }) {
  const t = useTranslations("chat.message");
  if (pending.state === "failed") return <FailedActions pending={pending} />;
  if (pending.state === "sending") return null;
  return <p className="mt-1 text-[12px] text-warning">{t("reviewingHint")}</p>;
}

function FailedActions({ pending }: { pending: PendingMessage }) {
  const t = useTranslations("chat.message");
  const client = useMessengerClient();
  const refusalText = useRefusalText();
  const { clientMessageId, conversationId, refusal, body, mentions, card } = pending;
  const putBack = () => {
    const draft = client.getState().drafts[conversationId] ?? EMPTY_DRAFT;
    const joined = joinDrafts(draft, { text: body, mentions: mentions ?? [] });
    client.discardMessage(clientMessageId);
    client.setDraft(conversationId, joined.text, joined.mentions);
  };
  return (
    <div className="mt-1 flex max-w-full flex-wrap items-center justify-end gap-x-1 text-[12px]">
      <span role="alert" className="text-danger">
        {refusal ? refusalText(refusal) : t("failed")}
      </span>
      <Button variant="ghost" size="sm" onClick={() => client.retryMessage(clientMessageId)}>
        {t("retry")}
      </Button>
      {!card && (
        <Button variant="ghost" size="sm" onClick={putBack}>
          {t("edit")}
        </Button>
      )}
      <Button variant="ghost" size="sm" onClick={() => client.discardMessage(clientMessageId)}>
        {t("discard")}
      </Button>
    </div>
  );
}
