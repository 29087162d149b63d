import { useEffect } from "react";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { ClientState } from "#lib/client/types.ts";

const KEY = "webqq:reloaded-at";
/** A reload that did not help is not tried again for so long: a cache in between may still hand out the old page. */
const ONCE_IN_MS = 3_600_000;

/**
 * Loads the page anew while nobody looks and nothing is being written: a tab that is too old would stay silent about
 * new messages until somebody comes and presses the button.
 */
export function useReloadUnseen(): void {
  const client = useMessengerClient();
  useEffect(() => {
    const consider = () => {
      const isFree = document.visibilityState === "hidden" && !isAnythingWritten(client.getState());
      if (isFree && mayReload()) location.reload();
    };
    consider();
    document.addEventListener("visibilitychange", consider);
    return () => document.removeEventListener("visibilitychange", consider);
  }, [client]);
}

function isAnythingWritten({ drafts, pending }: ClientState): boolean {
  const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")];
  return (
    Object.keys(drafts).length > 0 ||
    Object.keys(pending).length > 0 ||
    fields.some(({ type, value }) => value !== "" && type !== "radio" && type !== "checkbox")
  );
}

/** Where it cannot be remembered, the page is left to its reader. */
function mayReload(): boolean {
  try {
    const last = Number(sessionStorage.getItem(KEY));
    if (Date.now() - last < ONCE_IN_MS) return false;
    sessionStorage.setItem(KEY, String(Date.now()));
    return true;
  } catch {
    return false;
  }
}
