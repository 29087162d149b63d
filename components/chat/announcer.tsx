"use client";

import { useEffect, useRef, useState } from "react";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { selectMemberName } from "#lib/client/selectors.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { useSentence } from "./rows/message-row.tsx";

/** More at once than this would keep a screen reader busy for too long. */
const SPOKEN_AT_ONCE = 3;

/** Reads new messages of others aloud. The list itself is silent, for its rows come and go while it is scrolled. */
export function Announcer({
  conversationId,
  messages,
}: {
  conversationId: number;
  messages: readonly WireMessage[];
}) {
  const client = useMessengerClient();
  const sentence = useSentence();
  const spoken = useRef(messages.at(-1)?.seq ?? 0);
  const [text, setText] = useState("");
  useEffect(() => {
    const { messenger } = client.getState();
    const state = client.getState();
    const conversation = messenger.conversations[conversationId];
    const fresh = messages
      .slice(-20)
      .filter((message) => message.seq > spoken.current && message.senderId !== messenger.me.id);
    spoken.current = Math.max(spoken.current, messages.at(-1)?.seq ?? 0);
    if (!conversation || fresh.length === 0) return;
    const say = ({ senderId, sentAt, body }: WireMessage) =>
      sentence(selectMemberName(state, conversation, senderId), Date.parse(sentAt), body);
    setText(fresh.slice(-SPOKEN_AT_ONCE).map(say).join("\n"));
  }, [client, conversationId, messages, sentence]);
  return (
    <div aria-live="polite" className="sr-only">
      {text}
    </div>
  );
}
