"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireGroupCard } from "#lib/contract/group/wire.ts";
import { limits } from "#lib/contract/limits.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { focusFirstField } from "../focus-first-field.ts";
import { FormError } from "../form-error.tsx";
import { useSubmit } from "../use-submit.ts";

/** 申请加群: the answer to the group's question, and a word to its admins where they decide. */
export function JoinGroupDialog({ group, ...dialog }: DialogProps & { group: WireGroupCard }) {
  const t = useTranslations("dialogs.joinGroup");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const navigation = useNavigation();
  const formId = useId();
  const myName = useMessenger((state) => state.messenger.me.name);
  const [note, setNote] = useState(() => t("greeting", { name: myName }));
  const [answer, setAnswer] = useState("");
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(["note", "answer"]);
  const isDecided = group.joinMode !== "question";

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const input = { number: group.number, answer: answer.trim(), note: isDecided ? note.trim() : "" };
    const sent = await submit(() => client.command("group:request-join", input));
    if (!sent) return;
    dialog.onOpenChange(false);
    if (sent.conversationId !== null) navigation.open(sent.conversationId);
    else toast.success(t("sent", { name: group.name }));
  };

  return (
    <Dialog
      {...dialog}
      onOpenAutoFocus={focusFirstField}
      title={t("title")}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{tCommon("cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isBusy}>
            {t(isDecided ? "send" : "join")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className="flex flex-col gap-4">
        <div className="flex items-center gap-3">
          <Avatar size="lg" kind="group" name={group.name} seed={group.number} />
          <div className="min-w-0">
            <p className="truncate font-medium">{group.name}</p>
            <p className="text-[13px] text-muted tabular-nums">{group.number}</p>
          </div>
        </div>
        {group.question && (
          <Field label={group.question} error={fieldError("answer")}>
            <Input
              value={answer}
              maxLength={limits.joinAnswer.max}
              autoComplete="off"
              placeholder={t("answerPlaceholder")}
              onChange={(event) => {
                setAnswer(event.target.value);
                clear();
              }}
            />
          </Field>
        )}
        {isDecided && (
          <Field
            label={t("note")}
            error={fieldError("note")}
            aside={`${note.length}/${limits.friendNote.max}`}
          >
            <Textarea
              value={note}
              maxLength={limits.friendNote.max}
              onChange={(event) => setNote(event.target.value)}
            />
          </Field>
        )}
        <FormError>{formError}</FormError>
      </form>
    </Dialog>
  );
}
