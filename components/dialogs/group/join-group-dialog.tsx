"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Field } from "#components/ui/field.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import { Input } from "#components/ui/input.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireGroupCard } from "#lib/contract/group/wire.ts";
import { limits } from "#lib/contract/limits.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { NameHead } from "../name-head.tsx";
import { useSubmit } from "../use-submit.ts";

/** 申请加群: the answer to the group's question, and a word to its admins where they decide. */
export function JoinGroupDialog({ group, ...dialog }: DialogProps & { group: WireGroupCard }) {
  const t = useTranslations("dialogs.joinGroup");
  const client = useMessengerClient();
  const navigation = useNavigation();
  const myName = useMessenger((state) => state.messenger.me.name);
  const [note, setNote] = useState(() => t("greeting", { name: myName }));
  const [answer, setAnswer] = useState("");
  const { isBusy, submit, clear, fieldError, formError } = useSubmit(["note", "answer"]);
  const isDecided = group.joinMode !== "question";

  const send = async () => {
    const input = { number: group.number, answer: answer.trim(), note: isDecided ? note.trim() : "" };
    const sent = await submit(() => client.command("group:request-join", input));
    if (!sent) return;
    dialog.onOpenChange(false);
    if (sent.conversationId !== null) navigation.open(sent.conversationId);
    else toast.success(t("sent", { name: group.name }));
  };

  return (
    <FormDialog
      {...dialog}
      title={t("title")}
      action={t(isDecided ? "send" : "join")}
      isBusy={isBusy}
      error={formError}
      onSubmit={send}
    >
      <NameHead avatar={<GroupAvatar group={group} size="lg" />} name={group.name} number={group.number} />
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
        <Field label={t("note")} error={fieldError("note")} aside={`${note.length}/${limits.friendNote.max}`}>
          <Textarea
            value={note}
            maxLength={limits.friendNote.max}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
      )}
    </FormDialog>
  );
}
