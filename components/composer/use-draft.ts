"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";

/** The store hears of changed text this much later: typing itself touches nothing but the composer. */
const TOLD_AFTER_MS = 250;

export type Draft = {
  text: string;
  /** What the person made of the text. */
  change: (text: string) => void;
  /** Sends the text and empties the field. */
  send: () => void;
};

/**
 * The text of a conversation's composer. It follows the store where that changes by itself (a refused text
 * comes back, another part puts a text in), and tells the store what is typed.
 */
export function useDraft(conversationId: number): Draft {
  const client = useMessengerClient();
  const stored = useMessenger((state) => state.drafts[conversationId] ?? "");
  const [text, setText] = useState(stored);
  const now = useRef(stored);
  const told = useRef(stored);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const tell = useCallback(() => {
    clearTimeout(timer.current);
    told.current = now.current;
    client.setDraft(conversationId, now.current);
  }, [client, conversationId]);

  useEffect(() => {
    if (stored === told.current) return;
    clearTimeout(timer.current);
    told.current = stored;
    now.current = stored;
    setText(stored);
  }, [stored]);

  useEffect(() => {
    const tellIfChanged = () => {
      if (now.current !== told.current) tell();
    };
    window.addEventListener("pagehide", tellIfChanged);
    window.addEventListener("blur", tellIfChanged);
    return () => {
      window.removeEventListener("pagehide", tellIfChanged);
      window.removeEventListener("blur", tellIfChanged);
      tellIfChanged();
    };
  }, [tell]);

  const change = (next: string) => {
    // Whether something is there is told at once: others must not take a field for empty that is not.
    const isUrgent = (next === "") !== (now.current === "") || conversationId in client.getState().refusals;
    now.current = next;
    setText(next);
    if (next !== "") client.signalTyping(conversationId);
    clearTimeout(timer.current);
    if (isUrgent) tell();
    else timer.current = setTimeout(tell, TOLD_AFTER_MS);
  };
  const send = () => {
    clearTimeout(timer.current);
    const body = now.current;
    now.current = "";
    told.current = "";
    setText("");
    client.sendMessage(conversationId, body);
  };
  return { text, change, send };
}
