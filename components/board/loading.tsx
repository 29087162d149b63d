"use client";

import { useTranslations } from "next-intl";
import { FormError } from "#components/dialogs/form-error.tsx";
import { Button } from "#components/ui/button.tsx";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import type { Refusal } from "#lib/contract/refusals.ts";

/** Stands where something will be once it is read, or says why it could not be. */
export function Loading({ refusal, onRetry }: { refusal: Refusal | null; onRetry: () => void }) {
  const t = useTranslations("common");
  const refusalText = useRefusalText();
  if (!refusal)
    return (
      <p role="status" className="flex items-center justify-center gap-2 py-10 text-[13px] text-muted">
        <Spinner />
        {t("loading")}
      </p>
    );
  return (
    <div className="flex flex-col items-center gap-3 py-8">
      <FormError>{refusalText(refusal)}</FormError>
      <Button onClick={onRetry}>{t("retry")}</Button>
    </div>
  );
}
