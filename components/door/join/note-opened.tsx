"use client";

import { useEffect } from "react";
import { OPENED_COOKIE } from "./opened-cookie.ts";

const DAY_SECONDS = 86_400;

/** Remembers in this browser for a day that the page of an invitation link was shown, so that it counts once. */
export function NoteOpened({ token }: { token: string }) {
  useEffect(() => {
    const secure = location.protocol === "https:" ? "; Secure" : "";
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is closed on pages without https
    document.cookie = `${OPENED_COOKIE}=1; Path=/join/${token}; Max-Age=${DAY_SECONDS}; SameSite=Lax${secure}`;
  }, [token]);
  return null;
}
