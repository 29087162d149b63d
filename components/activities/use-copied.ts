"use client";

import { useTranslations } from "next-intl";
import { copyText } from "#components/ui/copy-text.ts";
import { toast } from "#components/ui/toast.tsx";

/** Answers a function that copies a text and says whether it did. */
export function useCopied(): (text: string) => Promise<void> {
  const t = useTranslations("common");
  return async (text) => {
    if (await copyText(text)) toast.success(t("copied"));
    else toast.error(t("copyFailed"));
  };
}
