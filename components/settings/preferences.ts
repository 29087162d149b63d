"use client";

import { useSyncExternalStore } from "react";

export const sendKeys = ["enter", "ctrl-enter"] as const;
export type SendKey = (typeof sendKeys)[number];

/** What this browser is set to; kept in the browser, since a phone and a desktop differ. */
export type Preferences = { sendKey: SendKey };

const KEY = "webqq:preferences";
const defaults: Preferences = { sendKey: "enter" };

const listeners = new Set<() => void>();
let known: Preferences | null = null;

/** The preferences of this browser; renders again when they change, here or in another tab. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, getPreferences, () => defaults);
}

/** Changes a part of the preferences, for good where the browser allows it. */
export function setPreferences(change: Partial<Preferences>): void {
  known = { ...getPreferences(), ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(known));
  } catch {
    // Without storage they hold until the page is left.
  }
  notify();
}

export function getPreferences(): Preferences {
  known ??= read();
  return known;
}

/** Storage may hold anything: only what is known is taken from it. */
function read(): Preferences {
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? "{}") as { sendKey?: unknown } | null;
    return { sendKey: sendKeys.find((one) => one === stored?.sendKey) ?? defaults.sendKey };
  } catch {
    return defaults;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) window.addEventListener("storage", onStorage);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("storage", onStorage);
  };
}

function onStorage(event: StorageEvent): void {
  if (event.key !== KEY) return;
  known = null;
  notify();
}

function notify(): void {
  for (const listener of listeners) listener();
}
