"use client";

import { useTranslations } from "next-intl";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireMessage } from "#lib/contract/wire.ts";

/** Answers a function that takes a message back: says that it waits where the network is gone, and why it could not. */
export function useRecall(): (message: WireMessage, article: HTMLElement) => Promise<void> {
  const t = useTranslations("chat.menu");
  const client = useMessengerClient();
  const refusalText = useRefusalText();
  return async (message, article) => {
    const row = article.closest("[data-row]");
    const isWaiting = client.getState().connection.kind !== "online";
    const notice = isWaiting ? toast.loading(t("waiting")) : undefined;
    const answer = await client.recallMessage(message);
    if (notice !== undefined) toast.dismiss(notice);
    if (!answer.ok) toast.error(refusalText(answer.refusal));
    else keepFocus(row);
  };
}

/** The focus was on the message that is gone: what stands in its place takes it, once it is drawn. */
function keepFocus(row: Element | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      row?.querySelector<HTMLElement>("[data-message]")?.focus({ preventScroll: true });
    }),
  );
}
