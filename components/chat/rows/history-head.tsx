"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button.tsx";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { Older } from "../scroll/use-older.ts";

/** Above the oldest message: more is coming, could not come, or there is no more. Always of one height. */
export function HistoryHead({ older }: { older: Older }) {
  const t = useTranslations("chat.history");
  const refusalText = useRefusalText();
  return (
    <div className="flex h-12 items-center justify-center gap-2 px-4 text-[12px] text-faint">
      {older.error ? (
        <>
          <span role="alert" className="truncate">
            {t("failed", { reason: refusalText(older.error) })}
          </span>
          <Button variant="ghost" size="sm" onClick={older.retry}>
            {t("retry")}
          </Button>
        </>
      ) : older.hasOlder ? (
        older.isLoading && (
          <>
            <Spinner size={14} />
            {t("loadingOlder")}
          </>
        )
      ) : (
        !older.isEmpty && t("start")
      )}
    </div>
  );
}
