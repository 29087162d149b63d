"use client";

import type { KeyboardEvent } from "react";
import { focusRow } from "./focus-row.ts";
import type { ListRow } from "./list-row.ts";
import type { TimelineScroll } from "./use-timeline-scroll.ts";

const isMessage = (row: ListRow | undefined) => row?.kind === "message" || row?.kind === "pending";

/** True while the message goes on beyond the edge of the list: then the arrow scrolls instead. */
function goesOn(message: HTMLElement, list: HTMLElement, step: 1 | -1): boolean {
  const inner = message.getBoundingClientRect();
  const outer = list.getBoundingClientRect();
  return step === 1 ? inner.bottom > outer.bottom + 8 : inner.top < outer.top - 8;
}

/** ↑ and ↓ go from message to message once the list, or a message in it, has the focus. */
export function useArrowKeys(rows: readonly ListRow[], { handle }: TimelineScroll) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    const list = event.currentTarget;
    const target = event.target as HTMLElement;
    const isOnMessage = target.hasAttribute("data-message");
    if (step === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target !== list && !isOnMessage) return;
    if (isOnMessage && goesOn(target, list, step)) return;
    const from = isOnMessage
      ? rows.findIndex((row) => row.key === target.closest<HTMLElement>("[data-row]")?.dataset.row)
      : step === -1
        ? rows.length
        : -1;
    let next = from + step;
    while (next >= 0 && next < rows.length && !isMessage(rows[next])) next += step;
    const row = rows[next];
    if (!row) return;
    event.preventDefault();
    handle.current?.scrollToIndex(next, { align: "nearest" });
    // The row may have to be rendered first.
    requestAnimationFrame(() => requestAnimationFrame(() => focusRow(list, row.key)));
  };
}
