"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { PendingMessage } from "#lib/client/types.ts";
import { EMPTY_DRAFT, joinDrafts } from "#lib/domain/draft.ts";

type FooterProps = { pending: PendingMessage };

/** Below a message that is not confirmed: what it waits for or why it failed, and what can be done with it. */
export function PendingFooter({ pending }: FooterProps) {
  if (pending.state === "failed") return <FailedFooter pending={pending} />;
  return pending.state === "reviewing" ? <ReviewingFooter pending={pending} /> : null;
}

/** Joins its words to what stands in the composer. */
function usePutBack({ conversationId, body, mentions = [] }: PendingMessage): () => void {
  const client = useMessengerClient();
  return () => {
    const draft = client.getState().drafts[conversationId] ?? EMPTY_DRAFT;
    const joined = joinDrafts(draft, { text: body, mentions });
    client.setDraft(conversationId, joined.text, joined.mentions);
  };
}

function ReviewingFooter({ pending }: FooterProps) {
  const t = useTranslations("chat.message");
  const client = useMessengerClient();
  const refusalText = useRefusalText();
  const putBack = usePutBack(pending);
  const withdraw = async (then: () => void) => {
    const answer = await client.withdrawMessage(pending.clientMessageId);
    if (!answer.ok) toast.error(refusalText(answer.refusal));
    else if (answer.value.isWithdrawn) then();
    else toast(t("postedMeanwhile"));
  };
  return (
    <Footer>
      <span className="text-warning max-sm:w-full max-sm:text-end">{t("reviewingHint")}</span>
      <Action label={t("withdraw")} onClick={() => void withdraw(() => toast.success(t("withdrawn")))} />
      {!pending.card && <Action label={t("edit")} onClick={() => void withdraw(putBack)} />}
    </Footer>
  );
}

function FailedFooter({ pending }: FooterProps) {
  const t = useTranslations("chat.message");
  const client = useMessengerClient();
  const refusalText = useRefusalText();
  const putBack = usePutBack(pending);
  const { clientMessageId, refusal, card } = pending;
  const discard = () => client.discardMessage(clientMessageId);
  // An admin has decided: asked once more, the server says the same.
  const mayRetry = refusal?.code !== "review_refused";
  return (
    <Footer>
      <span role="alert" className="text-danger">
        {refusal ? refusalText(refusal) : t("failed")}
      </span>
      {mayRetry && <Action label={t("retry")} onClick={() => client.retryMessage(clientMessageId)} />}
      {!card && (
        <Action
          label={t("edit")}
          onClick={() => {
            discard();
            putBack();
          }}
        />
      )}
      <Action label={t("discard")} onClick={discard} />
    </Footer>
  );
}

const Footer = ({ children }: { children: ReactNode }) => (
  <div className="mt-1 flex max-w-full flex-wrap items-center justify-end gap-x-1 text-[12px]">
    {children}
  </div>
);

const Action = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <Button variant="ghost" size="sm" onClick={onClick}>
    {label}
  </Button>
);
