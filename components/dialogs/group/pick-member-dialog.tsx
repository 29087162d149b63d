"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireMember } from "#lib/contract/group/wire.ts";
import type { DialogProps } from "../dialogs-provider.tsx";
import { focusFirstField } from "../focus-first-field.ts";
import { FormError } from "../form-error.tsx";
import { useSubmit } from "../use-submit.ts";
import { MemberPicker } from "./member-picker.tsx";

/** What a member is picked for. */
export type PickPurpose = "appoint" | "offer";

const commands = { appoint: "group:appoint-admin", offer: "group:offer-ownership" } as const;

const isOffered = {
  appoint: ({ role }: WireMember) => role === "member",
  offer: ({ role }: WireMember) => role !== "owner",
};

type Props = DialogProps & { conversationId: number; purpose: PickPurpose };

/** Picks the member who becomes an admin, or is asked to become the owner. */
export function PickMemberDialog({ conversationId, purpose, ...dialog }: Props) {
  const t = useTranslations(`dialogs.${purpose}`);
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const [pickedId, setPickedId] = useState<number | null>(null);
  const { isBusy, submit, clear, formError } = useSubmit();
  const carryOut = async () => {
    if (pickedId === null) return;
    const done = await submit(() =>
      client.command(commands[purpose], { conversationId, personId: pickedId }),
    );
    if (!done) return;
    dialog.onOpenChange(false);
    toast.success(t("done"));
  };
  return (
    <Dialog
      {...dialog}
      onOpenAutoFocus={focusFirstField}
      title={t("title")}
      description={t("text")}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{tCommon("cancel")}</Button>
          <Button variant="primary" isBusy={isBusy} disabled={pickedId === null} onClick={carryOut}>
            {t("action")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <MemberPicker
          conversationId={conversationId}
          isOffered={isOffered[purpose]}
          pickedId={pickedId}
          onPick={(personId) => {
            setPickedId(personId);
            clear();
          }}
        />
        <FormError>{formError}</FormError>
      </div>
    </Dialog>
  );
}
