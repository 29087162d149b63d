"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** What stands in place of a page that broke while it was drawn. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("errors.crashed");
  return (
    <main className="flex min-h-dvh items-center justify-center">
      <EmptyState
        icon={TriangleAlert}
        title={<h1 className="text-[18px] font-semibold">{t("title")}</h1>}
        hint={t("hint")}
        action={
          <Button variant="primary" onClick={reset}>
            {t("action")}
          </Button>
        }
      />
    </main>
  );
}
