"use client";

import { useEffect } from "react";
import { SEARCH_BOX_ID } from "#components/contacts/search/search-box.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { selectConversationList } from "#lib/client/selectors.ts";
import type { MessengerClient } from "#lib/client/types.ts";
import { useNavigation } from "./navigation.tsx";

type Navigation = ReturnType<typeof useNavigation>;

function openNeighbour(client: MessengerClient, navigation: Navigation, step: 1 | -1): void {
  const state = client.getState();
  const ids = selectConversationList(state).map((conversation) => conversation.id);
  const at = state.openId === null ? -1 : ids.indexOf(state.openId);
  const next = at === -1 ? ids.at(step === 1 ? 0 : -1) : ids[at + step];
  if (next !== undefined) navigation.open(next);
}

function focusSearch(navigation: Navigation): void {
  const box = document.getElementById(SEARCH_BOX_ID);
  if (box?.offsetParent) {
    box.focus();
  } else {
    // On a phone the list is hidden behind the chat.
    navigation.close();
    requestAnimationFrame(() => box?.focus());
  }
}

/** Ctrl/⌘+K searches, Alt+↑ and Alt+↓ go to the neighbouring conversation, Esc closes the open one. */
export function useShortcuts(): void {
  const client = useMessengerClient();
  const navigation = useNavigation();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // An open dialog, menu or popover has the keyboard to itself and takes its own Esc.
      if (event.defaultPrevented || event.isComposing || document.querySelector("[role=dialog]")) return;
      const hasCommand = event.ctrlKey || event.metaKey;
      if (hasCommand && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k")
        focusSearch(navigation);
      else if (event.altKey && !hasCommand && event.key === "ArrowDown") openNeighbour(client, navigation, 1);
      else if (event.altKey && !hasCommand && event.key === "ArrowUp") openNeighbour(client, navigation, -1);
      else if (event.key === "Escape" && client.getState().openId !== null) navigation.close();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [client, navigation]);
}
