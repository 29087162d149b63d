"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import { Menu, MenuContent, MenuTrigger } from "#components/ui/menu.tsx";
import type { WireMessage } from "#lib/contract/wire.ts";
import type { MenuPlace } from "./menu-place.ts";
import { MessageMenuItems } from "./message-menu-items.tsx";

type Open = (message: WireMessage, place: MenuPlace) => void;
type Opened = { message: WireMessage; place: MenuPlace };

const MessageMenuContext = createContext<Open>(() => {});

/** Answers a function that opens a message's menu. It never changes. */
export function useMessageMenu(): Open {
  return useContext(MessageMenuContext);
}

/** One menu for all messages of a list: it opens where it is asked for, and gives the focus back. */
export function MessageMenuProvider({ children }: { children: ReactNode }) {
  const t = useTranslations("chat.menu");
  const [opened, setOpened] = useState<Opened | null>(null);
  const shown = useRef<Opened | null>(null);
  const focused = useRef<Element | null>(null);
  const open = useCallback<Open>((message, place) => {
    if (shown.current) return;
    const { activeElement } = document;
    focused.current = activeElement === document.body ? place.article : activeElement;
    place.article.dataset.menuOpen = "";
    shown.current = { message, place };
    setOpened(shown.current);
  }, []);
  const close = () => {
    delete shown.current?.place.article.dataset.menuOpen;
    shown.current = null;
    setOpened(null);
  };
  const giveFocusBack = (event: Event) => {
    event.preventDefault();
    const { current } = focused;
    if (document.activeElement === document.body && current instanceof HTMLElement)
      current.focus({ preventScroll: true });
  };
  const { x = 0, top = 0, height = 0 } = opened?.place ?? {};
  return (
    <MessageMenuContext value={open}>
      {children}
      <Menu open={opened !== null} onOpenChange={(isOpen) => !isOpen && close()}>
        <MenuTrigger asChild key={`${x}:${top}`}>
          <span aria-hidden className="pointer-events-none fixed" style={{ left: x, top, height }} />
        </MenuTrigger>
        {opened && (
          <MenuContent
            align="start"
            aria-labelledby={undefined}
            aria-label={t("label")}
            onCloseAutoFocus={giveFocusBack}
          >
            <MessageMenuItems message={opened.message} article={opened.place.article} />
          </MenuContent>
        )}
      </Menu>
    </MessageMenuContext>
  );
}
