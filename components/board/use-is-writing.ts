"use client";

import { useSyncExternalStore } from "react";

// A field that is emptied by the page itself, as after sending, tells of it by nothing but the key or the button.
const events = ["focusin", "focusout", "input", "keyup", "click"] as const;

function subscribe(listener: () => void): () => void {
  // The focus is between two places while it moves. A frame asked for here would be one more for every key, and the next
  // letter would wait for it.
  const later = () => setTimeout(listener, 0);
  for (const event of events) document.addEventListener(event, later);
  return () => {
    for (const event of events) document.removeEventListener(event, later);
  };
}

function isWriting(): boolean {
  const { activeElement } = document;
  const isField = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
  return isField && activeElement.value !== "";
}

/** Whether the person is in the middle of a text: nothing may take the focus from under their hands. */
export function useIsWriting(): boolean {
  return useSyncExternalStore(subscribe, isWriting, () => false);
}
