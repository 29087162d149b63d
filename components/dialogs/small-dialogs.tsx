"use client";

import { useTranslations } from "next-intl";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { limits } from "#lib/contract/limits.ts";
import type { DialogProps } from "./dialogs-provider.tsx";
import { TextDialog } from "./text-dialog.tsx";

/** 备注: what I call a friend. */
export function RemarkDialog({ personId, ...dialog }: DialogProps & { personId: number }) {
  const t = useTranslations("dialogs.remark");
  const client = useMessengerClient();
  const friend = useMessenger((state) => state.messenger.friends[personId]);
  if (!friend) return null;
  return (
    <TextDialog
      {...dialog}
      title={t("title")}
      label={t("label", { name: friend.person.name })}
      hint={t("hint")}
      initial={friend.remark}
      maxLength={limits.remark.max}
      field="remark"
      save={(remark) => client.command("friend:update", { personId, remark })}
    />
  );
}

/** 个性签名. */
export function SignatureDialog(dialog: DialogProps) {
  const t = useTranslations("dialogs.signature");
  const client = useMessengerClient();
  const signature = useMessenger((state) => state.messenger.me.signature);
  return (
    <TextDialog
      {...dialog}
      title={t("title")}
      label={t("label")}
      hint={t("hint")}
      initial={signature}
      maxLength={limits.signature.max}
      field="signature"
      save={(text) => client.command("person:update", { signature: text })}
    />
  );
}
