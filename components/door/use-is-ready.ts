"use client";

import { useSyncExternalStore } from "react";

const neverChanges = () => () => {};

/** False until the page listens: a form sent before would go to the server as a plain page request. */
export function useIsReady(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
}
