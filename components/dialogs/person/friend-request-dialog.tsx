"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { limits } from "#lib/contract/limits.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { FormDialog } from "../form-dialog.tsx";
import { NameHead } from "../name-head.tsx";
import { useSubmit } from "../use-submit.ts";

/** Asks somebody to become friends, with a word on who is asking. */
export function FriendRequestDialog({ person, ...dialog }: DialogProps & { person: WirePerson }) {
  const t = useTranslations("dialogs");
  const client = useMessengerClient();
  const navigation = useNavigation();
  const myName = useMessenger((state) => state.messenger.me.name);
  const [note, setNote] = useState(() => t("friendRequest.greeting", { name: myName }));
  const { isBusy, submit, fieldError, formError } = useSubmit(["note"]);

  const send = async () => {
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
    <FormDialog
      {...dialog}
      title={t("friendRequest.title")}
      action={t("friendRequest.send")}
      isBusy={isBusy}
      error={formError}
      onSubmit={send}
    >
      <NameHead
        avatar={<Avatar size="lg" name={person.name} seed={person.number} />}
        name={person.name}
        number={person.number}
      />
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
    </FormDialog>
  );
}
