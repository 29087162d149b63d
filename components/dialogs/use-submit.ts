"use client";

import { useState } from "react";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import type { Answer, Refusal } from "#lib/contract/refusals.ts";

/**
 * The state of one form: what it asked for is under way, or was refused. A refusal that names one of `fields`
 * belongs beside that field, any other to the form as a whole.
 */
export function useSubmit(fields: readonly string[] = []) {
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const text = useRefusalText();
  const isOfField = refusal?.field !== undefined && fields.includes(refusal.field);

  /** Asks; the answer's value, or null when it was refused or something is under way already. */
  async function submit<T>(ask: () => Promise<Answer<T>>): Promise<T | null> {
    if (isBusy) return null;
    setIsBusy(true);
    setRefusal(null);
    const answer = await ask();
    setIsBusy(false);
    if (answer.ok) return answer.value;
    setRefusal(answer.refusal);
    return null;
  }

  return {
    isBusy,
    submit,
    /** Forgets the refusal: the person is mending it. */
    clear: () => setRefusal(null),
    /** The sentence beside a field; undefined: nothing wrong with it. */
    fieldError: (field: string) =>
      refusal && isOfField && refusal.field === field ? text(refusal) : undefined,
    /** The sentence for the form as a whole. */
    formError: refusal && !isOfField ? text(refusal) : undefined,
  };
}
