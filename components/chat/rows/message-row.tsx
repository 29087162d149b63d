"use client";

import { useFormatter, useTranslations } from "next-intl";
import { memo, useId } from "react";
import { EssenceMark } from "#components/board/essence-mark.tsx";
import { useIsEssence } from "#components/board/use-is-essence.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { isShown, MessageCard } from "../cards/message-card.tsx";
import { useMessageText } from "../cards/use-message-text.ts";
import { useMessageMenu } from "../menu/message-menu.tsx";
import { MessageBody } from "./message-body.tsx";
import { MessageFrame } from "./message-frame.tsx";
import { MessageTime } from "./message-time.tsx";
import { ReceiptWord, useReceipt } from "./receipts.tsx";
import { SenderAvatar, SenderLine, useSender } from "./sender.tsx";

/** Enough to know what a message is about when it is read aloud in one breath. */
const SPOKEN_CHARACTERS = 280;

/** Answers a function that says a message in one sentence: 小明 14:03：… */
export function useSentence(): (name: string, at: number, body: string) => string {
  const t = useTranslations("chat.message");
  const format = useFormatter();
  return (name, at, body) => {
    const time = format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    return t("sentence", { name, time, text: body.slice(0, SPOKEN_CHARACTERS) });
  };
}

type MessageRowProps = {
  message: WireMessage;
  isFirst: boolean;
  isLast: boolean;
  /** The reader has just been brought here. */
  isHighlighted: boolean;
};

/** A message the server has. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, isFirst, isLast, isHighlighted } = props;
  const t = useTranslations("chat.message");
  const sentence = useSentence();
  const sender = useSender(message.conversationId, message.senderId);
  const at = Date.parse(message.sentAt);
  const receipt = useReceipt(message.seq);
  const receiptId = useId();
  const openMenu = useMessageMenu();
  const tBoard = useTranslations("chat.board");
  const isEssence = useIsEssence(message.conversationId, message.seq);
  const textOf = useMessageText();
  const said = sentence(sender.isOwn ? t("me") : sender.name, at, textOf(message));
  const { conversationId, card } = message;
  return (
    <MessageFrame
      onMenu={(place) => openMenu(message, place)}
      isOwn={sender.isOwn}
      isFirst={isFirst}
      isLast={isLast}
      isHighlighted={isHighlighted}
      isCard={isShown(card)}
      sentence={isEssence ? t("stated", { sentence: said, state: tBoard("essence") }) : said}
      describedBy={receipt ? receiptId : undefined}
      avatar={
        <SenderAvatar
          senderId={message.senderId}
          name={sender.name}
          groupId={sender.isInGroup ? message.conversationId : undefined}
        />
      }
      header={<SenderLine sender={sender} at={at} />}
      footer={isEssence && <EssenceMark />}
      aside={
        <>
          {!isFirst && (
            <MessageTime
              at={at}
              className="text-[11px] text-faint tabular-nums opacity-0 transition-opacity duration-[120ms] group-focus-within:opacity-100 group-hover:opacity-100 group-focus:opacity-100"
            />
          )}
          {receipt && <ReceiptWord id={receiptId} receipt={receipt} />}
        </>
      }
    >
      {isShown(card) ? (
        <MessageCard card={card} conversationId={conversationId} />
      ) : (
        <MessageBody
          id={`${conversationId}:${message.seq}`}
          body={message.body}
          mentions={message.mentions}
        />
      )}
    </MessageFrame>
  );
});
