"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { type Draft, EMPTY_DRAFT } from "#lib/domain/draft.ts";
import { share } from "#lib/domain/share.ts";

/** The store hears of changed text this much later: typing itself touches nothing but the composer. */
const TOLD_AFTER_MS = 250;

export type OpenDraft = {
  draft: Draft;
  /** The draft at this moment, also between two renders. */
  current: () => Draft;
  /** What the person made of the draft. */
  change: (draft: Draft) => void;
  /** Sends the draft and empties the field. */
  send: () => void;
};

const isSame = (one: Draft, other: Draft) => share(one, other) === one;

/**
 * What stands in a conversation's composer. It follows the store where that changes by itself (a refused text
 * comes back, another part puts a text in), and tells the store what is typed.
 */
export function useDraft(conversationId: number): OpenDraft {
  const client = useMessengerClient();
  const stored = useMessenger((state) => state.drafts[conversationId]) ?? EMPTY_DRAFT;
  const [draft, setDraft] = useState(stored);
  const now = useRef(stored);
  const told = useRef(stored);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const tell = useCallback(() => {
    clearTimeout(timer.current);
    told.current = now.current;
    client.setDraft(conversationId, now.current.text, now.current.mentions);
  }, [client, conversationId]);

  useEffect(() => {
    if (isSame(stored, told.current)) return;
    clearTimeout(timer.current);
    told.current = stored;
    now.current = stored;
    setDraft(stored);
  }, [stored]);

  useEffect(() => {
    const tellIfChanged = () => {
      if (!isSame(now.current, told.current)) tell();
    };
    window.addEventListener("pagehide", tellIfChanged);
    window.addEventListener("blur", tellIfChanged);
    return () => {
      window.removeEventListener("pagehide", tellIfChanged);
      window.removeEventListener("blur", tellIfChanged);
      tellIfChanged();
    };
  }, [tell]);

  const change = (next: Draft) => {
    // Whether something is there is told at once: others must not take a field for empty that is not.
    const isUrgent =
      (next.text === "") !== (now.current.text === "") || conversationId in client.getState().refusals;
    now.current = next;
    setDraft(next);
    if (next.text !== "") client.signalTyping(conversationId);
    clearTimeout(timer.current);
    if (isUrgent) tell();
    else timer.current = setTimeout(tell, TOLD_AFTER_MS);
  };
  const send = () => {
    clearTimeout(timer.current);
    const { text, mentions } = now.current;
    now.current = EMPTY_DRAFT;
    told.current = EMPTY_DRAFT;
    setDraft(EMPTY_DRAFT);
    client.sendMessage(conversationId, text, mentions);
  };
  return { draft, current: () => now.current, change, send };
}
