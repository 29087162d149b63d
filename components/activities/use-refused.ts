"use client";

import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { toast } from "#components/ui/toast.tsx";
import type { Answer } from "#lib/contract/refusals.ts";

/** Answers a function that waits for an answer: its value, or null after saying why there is none. */
export function useRefused(): <T>(asking: Promise<Answer<T>>) => Promise<T | null> {
  const refusalText = useRefusalText();
  return async (asking) => {
    const answer = await asking;
    if (answer.ok) return answer.value;
    toast.error(refusalText(answer.refusal));
    return null;
  };
}
