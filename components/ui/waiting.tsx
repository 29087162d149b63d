"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Refusal } from "#lib/contract/refusals.ts";
import { Button } from "./button.tsx";
import { useRefusalText } from "./refusal-text.tsx";
import { Spinner } from "./spinner.tsx";

type WaitingProps = {
  /** What is being read; 加载中 unless told. */
  children?: ReactNode;
  /** Why it could not be read. */
  refusal?: Refusal | null;
  onRetry?: () => void;
};

/** Stands where something will be once it is read, or says why it could not be. */
export function Waiting({ children, refusal, onRetry }: WaitingProps) {
  const t = useTranslations("common");
  const refusalText = useRefusalText();
  return (
    <div
      role="status"
      className="flex min-h-24 flex-wrap items-center justify-center gap-2 p-4 text-[13px] text-muted"
    >
      {refusal ? (
        <>
          {refusalText(refusal)}
          {onRetry && (
            <Button size="sm" onClick={onRetry}>
              {t("retry")}
            </Button>
          )}
        </>
      ) : (
        <>
          <Spinner />
          {children ?? t("loading")}
        </>
      )}
    </div>
  );
}
