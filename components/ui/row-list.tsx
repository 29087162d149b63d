"use client";

import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { VList, type VListHandle } from "virtua";
import { cn } from "./cn.ts";
import { pressableRows } from "./pressable-rows.ts";

/** Rows drawn by the server, before the height of the list is known. */
const ROWS_BEFORE_LAYOUT = 20;
const PAGE_ROWS = 8;
const FOCUS_FRAMES = 10;

/** The part of a row that takes the focus carries this attribute. */
export const rowMain = { "data-row-main": "" } as const;

type RowListProps<T> = {
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** Translated name of the list. */
  label: string;
  /** A row; `tabIndex` belongs to each of its controls: only one row at a time is reached by Tab. */
  children: (row: T, tabIndex: 0 | -1) => ReactNode;
  /** Height of most rows, in pixels. */
  rowHeight?: number;
  /** Says no for headings, which arrow keys pass over. */
  canFocus?: (row: T) => boolean;
  /** The row with this key is scrolled into sight whenever it becomes another one. */
  revealedKey?: string | null;
  className?: string;
};

function wantedIndex(key: string, index: number, count: number): number | null {
  const moves: Record<string, number> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + PAGE_ROWS,
    PageUp: index - PAGE_ROWS,
    Home: 0,
    End: count - 1,
  };
  const wanted = moves[key];
  return wanted === undefined ? null : Math.max(0, Math.min(count - 1, wanted));
}

/** The row nearest to the wanted one that takes the focus, looked for in the direction of the move first. */
function nearest<T>(rows: readonly T[], wanted: number, step: 1 | -1, canFocus: (row: T) => boolean): number {
  const can = (index: number) => index in rows && canFocus(rows[index] as T);
  for (const direction of [step, -step])
    for (let index = wanted; index in rows; index += direction) if (can(index)) return index;
  return wanted;
}

/** A row far away takes the focus only once it has been drawn and measured. */
function focusRow(box: HTMLElement, index: number, framesLeft: number): void {
  const main = box.querySelector<HTMLElement>(`[data-row="${index}"] [data-row-main]`);
  main?.focus({ preventScroll: true });
  if (framesLeft === 0 || (main && document.activeElement === main)) return;
  requestAnimationFrame(() => focusRow(box, index, framesLeft - 1));
}

const always = () => true;
const never = () => () => undefined;

/** True on the server, and while the page takes over what the server has drawn. */
function useIsTakenOver(): boolean {
  return useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
}

/** A list of any length, drawn only where it is seen. Arrow keys, Home, End and Page keys move through its rows. */
export function RowList<T>({ rows, keyOf, label, children, canFocus = always, ...looks }: RowListProps<T>) {
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<VListHandle>(null);
  const hasMoved = useRef(false);
  const isTakenOver = useIsTakenOver();
  const current = nearest(rows, Math.max(0, Math.min(active, rows.length - 1)), 1, canFocus);

  useEffect(() => {
    if (!hasMoved.current) return;
    hasMoved.current = false;
    list.current?.scrollToIndex(current, { align: "nearest" });
    if (box.current) focusRow(box.current, current, FOCUS_FRAMES);
  }, [current]);

  const { revealedKey = null } = looks;
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that change are no reason to scroll
  useEffect(() => {
    const index = revealedKey === null ? -1 : rows.findIndex((row) => keyOf(row) === revealedKey);
    if (index !== -1) list.current?.scrollToIndex(index, { align: "nearest" });
  }, [revealedKey]);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    // Menus of a row bubble through React although they stand elsewhere in the page.
    if (event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return;
    const wanted = wantedIndex(event.key, current, rows.length);
    if (wanted === null) return;
    event.preventDefault();
    hasMoved.current = true;
    setActive(nearest(rows, wanted, wanted < current ? -1 : 1, canFocus));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: the rows are drawn inside further elements, which <ul> forbids
    <div
      ref={box}
      role="list"
      aria-label={label}
      onKeyDown={move}
      onFocus={(event) => {
        const row = event.target.closest<HTMLElement>("[data-row]")?.dataset.row;
        if (row !== undefined) setActive(Number(row));
      }}
      className={cn("min-h-0 flex-1", looks.className)}
    >
      <VList
        // What the server has drawn would draw no more rows than it began with, until it is scrolled: it begins anew.
        key={isTakenOver ? "drawn by the server" : "drawn here"}
        ref={list}
        data={rows}
        itemSize={looks.rowHeight}
        ssrCount={isTakenOver ? Math.min(rows.length, ROWS_BEFORE_LAYOUT) : undefined}
        keepMounted={rows.length > 0 ? [current] : []}
        className={cn("[scrollbar-width:thin]", pressableRows)}
      >
        {(row: T, index: number): ReactElement => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          <div key={keyOf(row)} role="listitem" data-row={index}>
            {children(row, index === current ? 0 : -1)}
          </div>
        )}
      </VList>
    </div>
  );
}
