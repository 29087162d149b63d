"use client";

import { useTranslations } from "next-intl";
import type { DialogProps } from "#components/dialogs/dialogs-provider.tsx";
import { TextDialog } from "#components/dialogs/text-dialog.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { limits } from "#lib/contract/limits.ts";

type DeclineDialogProps = DialogProps & { conversationId: number; requestIds: readonly number[] };

/** Declines requests, with a reason that those who asked are told; it may be left out. */
export function DeclineDialog({ conversationId, requestIds, ...dialog }: DeclineDialogProps) {
  const t = useTranslations("groupAdmin.requests");
  const client = useMessengerClient();
  return (
    <TextDialog
      {...dialog}
      title={t("declineTitle", { count: requestIds.length })}
      label={t("reason")}
      hint={t("reasonHint")}
      initial=""
      maxLength={limits.joinReason.max}
      field="reason"
      action={t("decline")}
      save={(reason) =>
        client.command("group:answer-requests", {
          conversationId,
          requestIds: [...requestIds],
          answer: "decline",
          reason,
        })
      }
    />
  );
}
