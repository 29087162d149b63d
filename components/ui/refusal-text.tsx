"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCallback } from "react";
import type { Refusal } from "#lib/contract/refusals.ts";
import { refusalKey, refusalValues } from "./refusal-message.ts";

/** Answers a function that turns a refusal into a translated sentence. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useTranslations("refusals");
  const format = useFormatter();
  return useCallback(
    (refusal) =>
      t(
        refusalKey(refusal),
        refusalValues(refusal, (time) => format.dateTime(time, { dateStyle: "medium", timeStyle: "short" })),
      ),
    [t, format],
  );
}
