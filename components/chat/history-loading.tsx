"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { selectPending } from "#lib/client/selectors.ts";
import { PendingRow } from "./rows/pending-row.tsx";

/** Stands where the history will be until its latest page is there; what one writes meanwhile is shown below. */
export function HistoryLoading({ conversationId }: { conversationId: number }) {
  const t = useTranslations("chat.history");
  const pending = useMessenger((state) => selectPending(state, conversationId));
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <LoadingState conversationId={conversationId} />
      {pending.length > 0 && (
        <div role="log" aria-live="off" aria-label={t("label")} className="max-h-3/5 overflow-y-auto">
          {pending.map((message, index) => (
            <PendingRow
              key={message.clientMessageId}
              pending={message}
              isFirst={index === 0}
              isLast={index === pending.length - 1}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function LoadingState({ conversationId }: { conversationId: number }) {
  const t = useTranslations("chat.history");
  const client = useMessengerClient();
  const refusalText = useRefusalText();
  const error = useMessenger((state) => state.historyErrors[conversationId] ?? null);
  if (!error)
    return (
      <div
        role="status"
        className="flex min-h-0 flex-1 items-center justify-center gap-2 text-[13px] text-faint animate-fade"
      >
        <Spinner />
        {t("loading")}
      </div>
    );
  return (
    <div className="flex min-h-0 flex-1 flex-col items-center justify-center gap-3 px-6 text-center">
      <p role="alert" className="text-muted">
        {t("failed", { reason: refusalText(error) })}
      </p>
      <Button onClick={() => client.openConversation(conversationId)}>{t("retry")}</Button>
    </div>
  );
}
