"use client";

import { useEffect, useRef, useState } from "react";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { selectMemberName } from "#lib/client/selectors.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { useMessageText } from "./cards/use-message-text.ts";
import { useRecalledSentence } from "./recalled-text.tsx";
import { useSentence } from "./rows/message-row.tsx";

/** More at once than this would keep a screen reader busy for too long. */
const SPOKEN_AT_ONCE = 3;
/** Of this many messages at the end it is told when one is recalled. */
const RECALLED_WITHIN = 200;

/** Messages that stood in the list and were recalled since. Nothing can be recalled that is far up. */
function recalledSince(before: readonly WireMessage[], now: readonly WireMessage[]): WireMessage[] {
  if (before === now) return [];
  const standing = new Set(
    before.slice(-RECALLED_WITHIN).flatMap(({ seq, recalled }) => (recalled ? [] : [seq])),
  );
  return now.slice(-RECALLED_WITHIN).filter(({ seq, recalled }) => recalled && standing.has(seq));
}

/** Reads new messages of others aloud, and that some were recalled. The list itself is silent, for its rows come and go while it is scrolled. */
export function Announcer({
  conversationId,
  messages,
}: {
  conversationId: number;
  messages: readonly WireMessage[];
}) {
  const client = useMessengerClient();
  const sentence = useSentence();
  const recalledSentence = useRecalledSentence();
  const textOf = useMessageText();
  const spoken = useRef(messages.at(-1)?.seq ?? 0);
  const heard = useRef(messages);
  const [text, setText] = useState("");
  useEffect(() => {
    const { messenger } = client.getState();
    const state = client.getState();
    const conversation = messenger.conversations[conversationId];
    const fresh = messages
      .slice(-20)
      .filter((message) => message.seq > spoken.current && message.senderId !== messenger.me.id);
    spoken.current = Math.max(spoken.current, messages.at(-1)?.seq ?? 0);
    const recalled = recalledSince(heard.current, messages);
    heard.current = messages;
    if (!conversation || fresh.length + recalled.length === 0) return;
    const say = (message: WireMessage) =>
      message.recalled
        ? recalledSentence(state, message)
        : sentence(
            selectMemberName(state, conversation, message.senderId),
            Date.parse(message.sentAt),
            textOf(message),
          );
    setText([...recalled, ...fresh].slice(-SPOKEN_AT_ONCE).map(say).join("\n"));
  }, [client, conversationId, messages, sentence, recalledSentence, textOf]);
  return (
    <div aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
