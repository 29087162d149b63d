"use client";

import { useEffect } from "react";
import { useCalm } from "#components/ui/use-calm.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectTotalUnread } from "#lib/client/selectors.ts";

const NAME = "WebQQ";
/** Writing a title goes through the whole browser, which is too much for every message of a busy group. */
const AT_MOST_EVERY_MS = 500;

function titleFor(unread: number): string {
  return unread > 0 ? `(${unread > 99 ? "99+" : unread}) ${NAME}` : NAME;
}

/** Says in the title of the tab, and on the icon of an installed app, how much is unread: `(3) WebQQ`. */
export function useUnreadTitle(): void {
  const unread = useCalm(useMessenger(selectTotalUnread), AT_MOST_EVERY_MS);
  useEffect(() => {
    if ("setAppBadge" in navigator) void navigator.setAppBadge(unread).catch(() => {});
    const title = titleFor(unread);
    const write = () => {
      if (document.title !== title) document.title = title;
    };
    write();
    // The page's own title may arrive later, with the rest of its streamed metadata.
    const observer = new MutationObserver(write);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [unread]);
}
