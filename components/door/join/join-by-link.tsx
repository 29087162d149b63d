"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import type { WireGroupCard } from "#lib/contract/group/wire.ts";
import { limits } from "#lib/contract/limits.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import { FormRefusal } from "../form-refusal.tsx";
import { SubmitButton } from "../submit-button.tsx";
import { type RunCommand, tryCommand } from "../try-command.ts";
import { useIsReady } from "../use-is-ready.ts";

type JoinByLinkProps = {
  token: string;
  group: WireGroupCard;
  needsApproval: boolean;
  runCommand: RunCommand;
};

/** The way in for who is signed in: at once, or by asking the admins where the link says so. */
export function JoinByLink({ token, group, needsApproval, runCommand }: JoinByLinkProps) {
  const t = useTranslations("door.join");
  const isReady = useIsReady();
  const [note, setNote] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const [isSent, setIsSent] = useState(group.isRequested && needsApproval);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (group.conversationId !== null)
    return <WayOn href={`/?c=${group.conversationId}`} word={t("open")} said={t("isIn")} />;
  if (isSent) return <WayOn href="/" word={t("enter")} said={t("sent")} />;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    setRefusal(null);
    const answer = await tryCommand(runCommand, "group:use-link", { token, note });
    const { ok } = answer;
    if (ok && answer.value.conversationId !== null)
      return location.assign(`/?c=${answer.value.conversationId}`);
    setIsBusy(false);
    if (ok) setIsSent(true);
    else setRefusal(answer.refusal);
  };

  return (
    <form method="post" onSubmit={send} className="flex flex-col gap-1.5">
      {needsApproval && (
        <Field label={t("note")} hint={t("noteHint")}>
          <Textarea
            value={note}
            maxLength={limits.friendNote.max}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      )}
      <FormRefusal refusal={refusal} />
      <SubmitButton isReady={isReady} isBusy={isBusy}>
        {t(needsApproval ? "ask" : "join")}
      </SubmitButton>
    </form>
  );
}

function WayOn({ href, word, said }: { href: string; word: string; said: string }) {
  return (
    <div className="flex flex-col gap-3 text-center">
      <p role="status" className="text-[13px] text-muted">
        {said}
      </p>
      <Button asChild variant="primary" size="lg" className="w-full">
        <a href={href}>{word}</a>
      </Button>
    </div>
  );
}
