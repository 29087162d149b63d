"use client";

import { useEffect } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectTotalUnread } from "#lib/client/selectors.ts";

const NAME = "WebQQ";

/** Says in the title of the tab, and on the icon of an installed app, how much is unread: `(3) WebQQ`. */
export function useUnreadTitle(): void {
  const unread = useMessenger(selectTotalUnread);
  useEffect(() => {
    document.title = unread > 0 ? `(${unread > 99 ? "99+" : unread}) ${NAME}` : NAME;
    if ("setAppBadge" in navigator) void navigator.setAppBadge(unread).catch(() => {});
  }, [unread]);
}
