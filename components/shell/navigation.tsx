"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";

export type ListTab = "conversations" | "friends" | "groups";

type Navigation = {
  /** The conversation on the screen; null: none. */
  openId: number | null;
  open: (conversationId: number) => void;
  close: () => void;
  tab: ListTab;
  setTab: (tab: ListTab) => void;
};

const NavigationContext = createContext<Navigation | null>(null);

/** Marks the history entries made here, so that closing can go back instead of adding one. */
type EntryState = { isOpenedHere?: boolean } | null;

function idInAddress(): number | null {
  const id = Number(new URLSearchParams(window.location.search).get("c"));
  return Number.isInteger(id) && id > 0 ? id : null;
}

/**
 * Keeps the open conversation and the address (`/?c=<id>`) the same, so that a reload, a link and the back
 * button of a phone do what one expects.
 */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const client = useMessengerClient();
  const openId = useMessenger((state) => state.openId);
  const isKnown = useMessenger((state) => openId === null || openId in state.messenger.conversations);
  const [tab, setTab] = useState<ListTab>("conversations");

  useEffect(() => {
    const follow = () => {
      const id = idInAddress();
      client.openConversation(id !== null && id in client.getState().messenger.conversations ? id : null);
    };
    follow();
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [client]);

  const open = useCallback(
    (conversationId: number) => {
      const address = `/?c=${conversationId}`;
      if (idInAddress() === null) window.history.pushState({ isOpenedHere: true }, "", address);
      else window.history.replaceState({ ...window.history.state }, "", address);
      client.openConversation(conversationId);
    },
    [client],
  );

  const close = useCallback(() => {
    const entry = window.history.state as EntryState;
    if (entry?.isOpenedHere) window.history.back();
    else window.history.replaceState(null, "", "/");
    client.openConversation(null);
  }, [client]);

  // The conversation has gone: I left it or was removed.
  useEffect(() => {
    if (!isKnown) close();
  }, [isKnown, close]);

  const navigation = useMemo<Navigation>(
    () => ({ openId: isKnown ? openId : null, open, close, tab, setTab }),
    [openId, isKnown, open, close, tab],
  );
  return <NavigationContext value={navigation}>{children}</NavigationContext>;
}

/** Opens and closes conversations and turns the list's tabs, from anywhere in the messenger. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("useNavigation needs a NavigationProvider above it");
  return navigation;
}
