"use client";

import { type FocusEvent, useEffect, useRef } from "react";

/**
 * Keeps the focus at a place whose rows go away under it, as those of a queue do when they are decided: give what this
 * answers to the element around them. `rows` are what is shown there.
 */
export function useKeptFocus(rows: unknown) {
  const ref = useRef<HTMLDivElement>(null);
  const wasInside = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is lost when the rows change
  useEffect(() => {
    if (wasInside.current && document.activeElement === document.body)
      ref.current?.focus({ preventScroll: true });
  }, [rows]);
  return {
    ref,
    tabIndex: -1,
    onFocus: () => {
      wasInside.current = true;
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent<HTMLDivElement>) => {
      // Without another target the element itself has gone.
      if (relatedTarget) wasInside.current = currentTarget.contains(relatedTarget as Node);
    },
  };
}
