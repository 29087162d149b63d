"use client";

import { useState, useSyncExternalStore } from "react";

/** From this width there is room for the members beside the messages. */
const BESIDE = "(min-width: 1024px)";
const STORAGE_KEY = "webqq:members-shown";

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(BESIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

function readShown(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== "no";
  } catch {
    return true;
  }
}

function rememberShown(isShown: boolean): void {
  try {
    localStorage.setItem(STORAGE_KEY, isShown ? "yes" : "no");
  } catch {
    // Not remembered in a browser that stores nothing.
  }
}

/** Whether the members of a group are shown: beside the messages, where that choice is kept, or over them. */
export function useMembersShown() {
  const isBeside = useSyncExternalStore(
    subscribe,
    () => window.matchMedia(BESIDE).matches,
    () => false,
  );
  const [isShownBeside, setIsShownBeside] = useState(readShown);
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const setIsShown = (isShown: boolean) => {
    if (!isBeside) return setIsSheetOpen(isShown);
    setIsShownBeside(isShown);
    rememberShown(isShown);
  };
  return { isBeside, isShown: isBeside ? isShownBeside : isSheetOpen, setIsShown };
}
