"use client";

import { Copy, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { copyText } from "#components/ui/copy-text.ts";
import { MenuItem } from "#components/ui/menu.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { WireMessage } from "#lib/contract/wire.ts";
import { useIsRecallable } from "./use-is-recallable.ts";
import { useRecall } from "./use-recall.ts";

type ItemsProps = { message: WireMessage; article: HTMLElement };

/** What can be done with a message. */
export function MessageMenuItems({ message, article }: ItemsProps) {
  const t = useTranslations();
  const isRecallable = useIsRecallable(message);
  const recall = useRecall();
  const copy = async () => {
    if (await copyText(message.body)) toast.success(t("common.copied"));
    else toast.error(t("common.copyFailed"));
  };
  return (
    <>
      <MenuItem icon={Copy} onSelect={copy}>
        {t("chat.menu.copy")}
      </MenuItem>
      {isRecallable && (
        <MenuItem icon={Undo2} onSelect={() => recall(message, article)}>
          {t("chat.menu.recall")}
        </MenuItem>
      )}
    </>
  );
}
