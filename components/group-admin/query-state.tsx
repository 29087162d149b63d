"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { GroupQuery } from "./use-group-query.ts";

type QueryStateProps = { query: GroupQuery<unknown>; children: ReactNode };

/** What was read; until then that it is being read, or why it could not be. */
export function QueryState({ query, children }: QueryStateProps) {
  const t = useTranslations("chat.history");
  const tCommon = useTranslations("common");
  const refusalText = useRefusalText();
  if (query.value !== null) return children;
  return (
    <div role="status" className="flex min-h-24 items-center justify-center gap-2 p-4 text-[13px] text-muted">
      {query.refusal ? (
        <>
          {refusalText(query.refusal)}
          <Button size="sm" onClick={query.reload}>
            {t("retry")}
          </Button>
        </>
      ) : (
        <>
          <Spinner />
          {tCommon("loading")}
        </>
      )}
    </div>
  );
}
