"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormError } from "#components/dialogs/form-error.tsx";
import { JoinModeChoice } from "#components/dialogs/group/join-mode-choice.tsx";
import { QuestionFields } from "#components/dialogs/group/question-fields.tsx";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { asksQuestion } from "#lib/domain/joining.ts";
import { type AdmissionDraft, type AdmissionSettings, draftOf, inputOf } from "./admission-draft.ts";
import { AutomaticFields } from "./automatic-fields.tsx";
import { InviteFields } from "./invite-fields.tsx";

type AdmissionFormProps = { conversationId: number; settings: AdmissionSettings; onDone: () => void };

/** Changes how one comes in. What another admin changes meanwhile does not take away what is being typed. */
export function AdmissionForm({ conversationId, settings, onDone }: AdmissionFormProps) {
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(["question", "answers"]);
  const change = (part: Partial<AdmissionDraft>) => {
    setDraft((known) => ({ ...known, ...part }));
    clear();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const input = inputOf(conversationId, draft);
    if (await submit(() => client.command("group:set-admission", input))) onDone();
  };
  return (
    <form onSubmit={send} className="flex flex-col gap-5">
      <JoinModeChoice value={draft.joinMode} onChange={(joinMode) => change({ joinMode })} />
      {asksQuestion(draft.joinMode) && (
        <QuestionFields
          draft={draft}
          errors={{ question: fieldError("question"), answers: fieldError("answers") }}
          onChange={change}
        />
      )}
      <AutomaticFields draft={draft} onChange={change} />
      <InviteFields draft={draft} onChange={change} />
      <FormError>{formError}</FormError>
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>{tCommon("cancel")}</Button>
        <Button type="submit" variant="primary" isBusy={isBusy}>
          {tCommon("save")}
        </Button>
      </div>
    </form>
  );
}
