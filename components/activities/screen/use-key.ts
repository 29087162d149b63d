"use client";

import { useEffect, useRef } from "react";

/** Does something when a letter is pressed alone, anywhere on the page; undefined: nothing. */
export function useKey(letter: string, act: (() => void) | undefined): void {
  const current = useRef(act);
  useEffect(() => {
    current.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { key, repeat, altKey, ctrlKey, metaKey, isComposing } = event;
      if (repeat || altKey || ctrlKey || metaKey || isComposing || key.toLowerCase() !== letter) return;
      current.current?.();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [letter]);
}
