"use client";

import { type RefObject, useEffect, useRef } from "react";

/**
 * Tells when the list's page has really grown or shrunk. The virtual list knows the sizes of its rows some frames
 * earlier, when the page cannot yet be scrolled to where they will be.
 */
export function useGrown(scroller: RefObject<HTMLElement | null>, onGrown: () => void): void {
  const tell = useRef(onGrown);
  useEffect(() => {
    tell.current = onGrown;
  });
  useEffect(() => {
    const content = scroller.current?.firstElementChild;
    if (!content) return;
    const observer = new ResizeObserver(() => tell.current());
    observer.observe(content);
    return () => observer.disconnect();
  }, [scroller]);
}
