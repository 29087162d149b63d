"use client";

import { CircleAlert, Clock3, Hourglass, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { cn } from "#components/ui/cn.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { PendingMessage } from "#lib/client/types.ts";
import { MessageCard } from "../cards/message-card.tsx";
import { useMessageText } from "../cards/use-message-text.ts";
import { MessageBody } from "./message-body.tsx";
import { MessageFrame } from "./message-frame.tsx";
import { useSentence } from "./message-row.tsx";
import { PendingFooter } from "./pending-footer.tsx";
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
