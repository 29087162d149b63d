"use client";

import { useRefusalText } from "#components/ui/refusal-text.tsx";
import type { Refusal } from "#lib/contract/refusals.ts";

/** Why the whole form was refused. Its line is kept free, so that nothing moves when it appears. */
export function FormRefusal({ refusal }: { refusal: Refusal | null }) {
  const refusalText = useRefusalText();
  return (
    <p role="alert" className="min-h-5 text-[13px] leading-5 text-danger">
      {refusal ? refusalText(refusal) : ""}
    </p>
  );
}
