"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { limits } from "#lib/contract/limits.ts";
import { HeldNote } from "./held-note.tsx";

/** From here on the length is shown. */
const COUNTED_FROM = limits.messageBody.max * 0.9;

/** Above the text: why it came back, and how long it is once that matters. */
export function WritingNotes({ conversationId, length }: { conversationId: number; length: number }) {
  const t = useTranslations("composer");
  const format = useFormatter();
  const refusalText = useRefusalText();
  const refusal = useMessenger((state) => state.refusals[conversationId] ?? null);
  const { max } = limits.messageBody;
  const over = length - max;
  return (
    <>
      <HeldNote conversationId={conversationId} />
      {refusal && (
        <p role="alert" className="bg-danger-soft px-4 py-2 text-[13px] text-danger sm:px-5">
          {t("refused", { reason: refusalText(refusal) })}
        </p>
      )}
      {over > 0 ? (
        <p role="alert" className="bg-danger-soft px-4 py-2 text-[13px] text-danger sm:px-5">
          {t("tooLong", { count: over, max })}
        </p>
      ) : (
        length >= COUNTED_FROM && (
          <p className="px-4 pt-1.5 text-right text-[12px] text-faint tabular-nums sm:px-5">
            {t("counter", { used: format.number(length), max: format.number(max) })}
          </p>
        )
      )}
    </>
  );
}
