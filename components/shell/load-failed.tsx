"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** Stands in the messenger's place when the server could not hand over what it begins with. */
export function LoadFailed() {
  const t = useTranslations("shell.loadFailed");
  return (
    <main className="flex h-dvh items-center justify-center bg-panel">
      <EmptyState
        icon={CloudOff}
        title={<span className="text-[16px] font-semibold">{t("title")}</span>}
        hint={t("text")}
        action={
          <Button variant="primary" onClick={() => location.reload()}>
            {t("retry")}
          </Button>
        }
      />
    </main>
  );
}
