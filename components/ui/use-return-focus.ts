import { useRef } from "react";

/**
 * Remembers what had the focus when a window in front opens and gives it back when it closes, unless something
 * else has taken it by then. Radix does so by itself only where the window has a trigger of its own.
 */
export function useReturnFocus(onOpen?: (event: Event) => void) {
  const opener = useRef<Element | null>(null);
  return {
    onOpenAutoFocus(event: Event) {
      opener.current = document.activeElement;
      onOpen?.(event);
    },
    onCloseAutoFocus(event: Event) {
      event.preventDefault();
      const { current } = opener;
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (isFree && current instanceof HTMLElement && current.isConnected) current.focus();
    },
  };
}
