"use client";

import {
  createContext,
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useContext,
  useEffect,
  useMemo,
  useState,
} from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { MessengerClient } from "#lib/client/types.ts";

export type ListTab = "conversations" | "friends" | "groups";

type Navigation = { open: (conversationId: number) => void; close: () => void };

const NavigationContext = createContext<Navigation | null>(null);
const TabContext = createContext<[ListTab, Dispatch<SetStateAction<ListTab>>] | null>(null);

/** Marks the history entries made here, so that closing can go back instead of adding one. */
type EntryState = { isOpenedHere?: boolean } | null;

/** The conversation the address names; null: none. */
export function idInAddress(): number | null {
  const id = Number(new URLSearchParams(window.location.search).get("c"));
  return Number.isInteger(id) && id > 0 ? id : null;
}

/** Shows what the address names. A conversation just made may be known a moment later: it opens then. */
function showAddress(client: MessengerClient): void {
  const id = idInAddress();
  const isKnown = id !== null && id in client.getState().messenger.conversations;
  const shown = isKnown ? id : null;
  if (client.getState().openId !== shown) client.openConversation(shown);
}

function navigationOf(client: MessengerClient): Navigation {
  return {
    open: (conversationId) => {
      const address = `/?c=${conversationId}`;
      // On a page beside the messenger there is nothing to show it in.
      if (window.location.pathname !== "/") window.location.assign(address);
      else if (idInAddress() === null) window.history.pushState({ isOpenedHere: true }, "", address);
      else window.history.replaceState({ ...window.history.state }, "", address);
      showAddress(client);
    },
    close: () => {
      client.openConversation(null);
      const isOpenedHere = (window.history.state as EntryState)?.isOpenedHere;
      // Going back takes a moment, in which an address that still named it would open it again.
      if (idInAddress() !== null) window.history.replaceState(null, "", "/");
      if (isOpenedHere) window.history.back();
    },
  };
}

/**
 * Keeps the open conversation and the address (`/?c=<id>`) the same, so that a reload, a link and the back
 * button of a phone do what one expects.
 */
export function NavigationProvider({ children }: { children: ReactNode }) {
  const client = useMessengerClient();
  const conversations = useMessenger((state) => state.messenger.conversations);
  const [tab, setTab] = useState<ListTab>("conversations");
  const navigation = useMemo(() => navigationOf(client), [client]);

  useEffect(() => {
    const follow = () => showAddress(client);
    window.addEventListener("popstate", follow);
    return () => window.removeEventListener("popstate", follow);
  }, [client]);

  // Also when conversations come and go: the one on the screen may be among them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is looked up again whenever they change
  useEffect(() => showAddress(client), [client, conversations]);

  const tabState = useMemo(() => [tab, setTab] as [ListTab, typeof setTab], [tab]);
  return (
    <NavigationContext value={navigation}>
      <TabContext value={tabState}>{children}</TabContext>
    </NavigationContext>
  );
}

/** Opens and closes conversations from anywhere in the messenger. The answer never changes. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("useNavigation needs a NavigationProvider above it");
  return navigation;
}

/** The list on the left: 会话, 好友 or 群. */
export function useListTab(): [ListTab, Dispatch<SetStateAction<ListTab>>] {
  const tab = useContext(TabContext);
  if (!tab) throw new Error("useListTab needs a NavigationProvider above it");
  return tab;
}
