"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { isApple } from "#components/composer/modifier.ts";
import { Logo } from "#components/ui/logo.tsx";

/** Stands in the chat's place while none is open. */
export function NoConversation() {
  const t = useTranslations("chat.none");
  const shortcut = useSyncExternalStore(
    () => () => {},
    () => (isApple() ? "⌘K" : "Ctrl+K"),
    () => "Ctrl+K",
  );
  return (
    <div className="flex h-full flex-col items-center justify-center gap-3 bg-panel px-6 text-center">
      <Logo size={72} className="opacity-80" />
      <p className="text-[15px] text-muted">{t("title")}</p>
      <p className="max-w-80 text-[13px] text-faint">{t("hint", { shortcut })}</p>
    </div>
  );
}
