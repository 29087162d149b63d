"use client";

import { useTranslations } from "next-intl";
import { toast } from "#components/ui/toast.tsx";
import { PUT_OFF_MS } from "#lib/contract/limits.ts";

const HOUR_MS = 3_600_000;

/** Answers a function that, once the server knows of 稍后再看, says for how long. */
export function useTellPutOff(): (answer: { ok: boolean }) => void {
  const t = useTranslations("chat.board");
  return ({ ok }) => {
    if (ok) toast(t("putOff", { hours: PUT_OFF_MS / HOUR_MS }));
  };
}
