"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { messageKey } from "#lib/client/recall.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { EMPTY_DRAFT, joinDrafts } from "#lib/domain/draft.ts";
import { RecalledText, useRecalledSentence } from "../recalled-text.tsx";

/** What is left of a message that was taken back; its sender may take its words up again on the same page. */
export const RecalledRow = memo(function RecalledRow({ message }: { message: WireMessage }) {
  const sentence = useRecalledSentence();
  const label = useMessenger((state) => sentence(state, message));
  const words = useMessenger((state) => state.recalledWords[messageKey(message)] ?? null);
  return (
    <article
      tabIndex={-1}
      data-message
      aria-label={label}
      className="mx-auto max-w-[min(34rem,88%)] rounded-lg px-4 py-1 text-center text-[12px] text-faint outline-none [overflow-wrap:anywhere] focus-visible:bg-hover focus-visible:shadow-[inset_3px_0_0_var(--accent)]"
    >
      <RecalledText message={message} />
      {words && !words.card && <EditAgain words={words} />}
    </article>
  );
});

/** 重新编辑: behind what stands in the composer already. */
function EditAgain({ words }: { words: WireMessage }) {
  const t = useTranslations("chat.recalled");
  const client = useMessengerClient();
  const { conversationId, body, mentions = [] } = words;
  const putBack = () => {
    // Within the click: a phone's keyboard comes up for nothing later.
    document.querySelector<HTMLTextAreaElement>("[data-composer]")?.focus();
    const draft = client.getState().drafts[conversationId] ?? EMPTY_DRAFT;
    const joined = joinDrafts(draft, { text: body, mentions });
    client.setDraft(conversationId, joined.text, joined.mentions);
  };
  return (
    <button
      type="button"
      onClick={putBack}
      className="ms-1.5 rounded px-1 text-accent-text underline-offset-2 hover:underline pointer-coarse:min-h-11 pointer-coarse:px-2"
    >
      {t("edit")}
    </button>
  );
}
