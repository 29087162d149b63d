"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { DialogProps } from "../dialogs-provider.tsx";
import { FormError } from "../form-error.tsx";
import { useSubmit } from "../use-submit.ts";
import { plainRemoval, RemovalOptions } from "./removal-options.tsx";

export type Removed = { conversationId: number; personIds: readonly number[]; name: string };

/** 移出群: whether they may come back, and whether what they said lately stays. */
export function RemoveMemberDialog({ conversationId, personIds, name, ...dialog }: DialogProps & Removed) {
  const t = useTranslations("dialogs.removeMember");
  const tCommon = useTranslations("common");
  const client = useMessengerClient();
  const [removal, setRemoval] = useState(plainRemoval);
  const { isBusy, submit, formError } = useSubmit();
  const carryOut = async () => {
    const input = { conversationId, personIds: [...personIds], ...removal };
    const done = await submit(() => client.command("group:remove-member", input));
    if (done) dialog.onOpenChange(false);
  };
  return (
    <Dialog
      {...dialog}
      title={t("title", { name, count: personIds.length })}
      description={t("text")}
      footer={
        <>
          <Button onClick={() => dialog.onOpenChange(false)}>{tCommon("cancel")}</Button>
          <Button variant="danger" isBusy={isBusy} onClick={carryOut}>
            {t("action")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <RemovalOptions value={removal} onChange={setRemoval} />
        <FormError>{formError}</FormError>
      </div>
    </Dialog>
  );
}
