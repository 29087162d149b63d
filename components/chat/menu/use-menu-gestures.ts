"use client";

import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type TouchEvent,
  useEffect,
  useRef,
} from "react";
import { type OpenMessageMenu, placeAt, placeBeside } from "./menu-place.ts";

/** A finger that stays on a bubble for this long, and nearly still, asks for the menu. */
const HELD_MS = 450;
const STILL_PX = 10;

type Hold = { x: number; y: number; timer: ReturnType<typeof setTimeout> };
type Over = { target: EventTarget };

const isOnBubble = ({ target }: Over) => (target as Element).closest("[data-bubble]") !== null;
/** The browser's own menu knows more about a link. */
const isOnLink = ({ target }: Over) => (target as Element).closest("a") !== null;
const isTextSelected = () => window.getSelection()?.isCollapsed === false;

/**
 * Handlers for a message's element: right click and long touch on the bubble, the menu key and Enter on the message.
 * Where a link or selected text is clicked, the browser's own menu comes.
 */
export function useMenuGestures(onMenu: OpenMessageMenu | undefined) {
  const hold = useRef<Hold | null>(null);
  const isOpenedByTouch = useRef(false);
  const letGo = () => {
    clearTimeout(hold.current?.timer);
    hold.current = null;
  };
  useEffect(() => () => clearTimeout(hold.current?.timer), []);
  if (!onMenu) return {};

  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key !== "Enter" || event.target !== event.currentTarget) return;
      event.preventDefault();
      onMenu(placeBeside(event.currentTarget));
    },
    onContextMenu(event: MouseEvent<HTMLElement>) {
      const { currentTarget: article, clientX: x, clientY: y } = event;
      const isByMouse = event.button === 2;
      const isByKey = event.target === article && !isByMouse;
      if (!isByKey && (!isOnBubble(event) || isOnLink(event) || isTextSelected())) return;
      event.preventDefault();
      letGo();
      onMenu(isByMouse ? placeAt(article, x, y) : placeBeside(article, isByKey ? undefined : x));
    },
    onPointerDown(event: PointerEvent<HTMLElement>) {
      letGo();
      isOpenedByTouch.current = false;
      if (event.pointerType !== "touch" || !isOnBubble(event) || isOnLink(event)) return;
      const { currentTarget: article, clientX: x, clientY: y } = event;
      const open = () => {
        hold.current = null;
        isOpenedByTouch.current = true;
        onMenu(placeBeside(article, x));
      };
      hold.current = { x, y, timer: setTimeout(open, HELD_MS) };
    },
    onPointerMove({ clientX, clientY }: PointerEvent<HTMLElement>) {
      const { current } = hold;
      if (current && Math.hypot(clientX - current.x, clientY - current.y) > STILL_PX) letGo();
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onTouchEnd(event: TouchEvent<HTMLElement>) {
      // The click that would follow closes the menu again.
      if (isOpenedByTouch.current && event.cancelable) event.preventDefault();
      isOpenedByTouch.current = false;
    },
  };
}
