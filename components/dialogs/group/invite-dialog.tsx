"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { limits } from "#lib/contract/limits.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { focusFirstField } from "../focus-first-field.ts";
import { FormError } from "../form-error.tsx";
import { useSubmit } from "../use-submit.ts";
import { FriendPicker } from "./friend-picker.tsx";
import { useMembersKnown } from "./use-members-known.ts";

/** 邀请好友: takes friends into a group. */
export function InviteDialog({ conversationId, ...dialog }: DialogProps & { conversationId: number }) {
  const t = useTranslations("dialogs");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group);
  const memberIds = useMembersKnown(conversationId);
  const [picked, setPicked] = useState<number[]>([]);
  const { isBusy, submit, clear, formError } = useSubmit();
  if (!group) return null;
  const free = Math.max(0, group.maxMemberNums - group.memberCount);

  const send = async () => {
    const done = await submit(() => client.command("group:invite", { conversationId, personIds: picked }));
    if (!done) return;
    dialog.onOpenChange(false);
    const { addedIds, requestedIds } = done;
    if (requestedIds.length > 0) toast.success(t("invite.asked", { count: requestedIds.length }));
    else toast.success(t("invite.done", { count: addedIds.length }));
  };

  return (
    <Dialog
      {...dialog}
      onOpenAutoFocus={focusFirstField}
      title={t("invite.title")}
      description={t("invite.text", { name: group.name, free })}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{tCommon("cancel")}</Button>
          <Button variant="primary" isBusy={isBusy} disabled={picked.length === 0} onClick={send}>
            {t("invite.send", { count: picked.length })}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <FriendPicker
          picked={picked}
          memberIds={memberIds}
          max={Math.min(limits.invitePersons, free)}
          onChange={(next) => {
            setPicked(next);
            clear();
          }}
        />
        <FormError>{formError}</FormError>
      </div>
    </Dialog>
  );
}
