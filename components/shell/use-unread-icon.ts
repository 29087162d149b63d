"use client";

import { useEffect } from "react";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectTotalUnread } from "#lib/client/selectors.ts";

/** In the units of the icon, which is 64 wide: a red point with a light rim, at the upper right. */
const POINT = '<circle cx="50" cy="14" r="13" fill="#e5384b" stroke="#fff" stroke-width="3"/>';

/** The icon's own address → the same icon with a point, made once. */
const pointed = new Map<string, Promise<string>>();

async function drawPointed(address: string): Promise<string> {
  const svg = await (await fetch(address)).text();
  return `data:image/svg+xml,${encodeURIComponent(svg.replace("</svg>", `${POINT}</svg>`))}`;
}

function pointedIcon(address: string): Promise<string> {
  const known = pointed.get(address) ?? drawPointed(address);
  pointed.set(address, known);
  return known;
}

/** Puts a red point on the icon of the tab while something is unread: a tab among many shows no title. */
export function useUnreadIcon(): void {
  const hasUnread = useMessenger((state) => selectTotalUnread(state) > 0);
  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"][type="image/svg+xml"]');
    if (!link || !hasUnread) return;
    const plain = link.href;
    let isOver = false;
    pointedIcon(plain).then(
      (address) => {
        if (!isOver) link.href = address;
      },
      // Without a network the plain icon stays; the title tells the number all the same.
      () => pointed.delete(plain),
    );
    return () => {
      isOver = true;
      link.href = plain;
    };
  }, [hasUnread]);
}
