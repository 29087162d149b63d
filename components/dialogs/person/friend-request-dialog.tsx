"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { limits } from "#lib/contract/limits.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { focusFirstField } from "../focus-first-field.ts";
import { FormError } from "../form-error.tsx";
import { useSubmit } from "../use-submit.ts";

/** Asks somebody to become friends, with a word on who is asking. */
export function FriendRequestDialog({ person, ...dialog }: DialogProps & { person: WirePerson }) {
  const t = useTranslations("dialogs");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const navigation = useNavigation();
  const formId = useId();
  const myName = useMessenger((state) => state.messenger.me.name);
  const [note, setNote] = useState(() => t("friendRequest.greeting", { name: myName }));
  const { isBusy, submit, fieldError, formError } = useSubmit(["note"]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const sent = await submit(() =>
      client.command("friend:request", { number: person.number, note: note.trim() }),
    );
    if (!sent) return;
    dialog.onOpenChange(false);
    toast.success(t(sent.isFriend ? "friendRequest.friends" : "friendRequest.sent", { name: person.name }));
    const friend = client.getState().messenger.friends[person.id];
    if (friend) navigation.open(friend.conversationId);
  };

  return (
    <Dialog
      {...dialog}
      onOpenAutoFocus={focusFirstField}
      title={t("friendRequest.title")}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{tCommon("cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isBusy={isBusy}>
            {t("friendRequest.send")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={send} className="flex flex-col gap-4">
        <div className="flex items-center gap-3">
          <Avatar size="lg" name={person.name} seed={person.number} />
          <div className="min-w-0">
            <p className="truncate font-medium">{person.name}</p>
            <p className="text-[13px] text-muted tabular-nums">{person.number}</p>
          </div>
        </div>
        <Field
          label={t("friendRequest.note")}
          error={fieldError("note")}
          aside={`${note.length}/${limits.friendNote.max}`}
        >
          <Textarea
            value={note}
            maxLength={limits.friendNote.max}
            onChange={(event) => setNote(event.target.value)}
          />
        </Field>
        <FormError>{formError}</FormError>
      </form>
    </Dialog>
  );
}
