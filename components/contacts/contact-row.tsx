"use client";

import { type MouseEvent, type ReactNode, useRef } from "react";
import { cn } from "#components/ui/cn.ts";
import { rowMain } from "#components/ui/row-list.tsx";

type ContactRowProps = {
  avatar: ReactNode;
  title: ReactNode;
  /** Beside the title, never cut off: a role, a time. */
  aside?: ReactNode;
  below?: ReactNode;
  /** At the far end of the line below: a badge. */
  belowAside?: ReactNode;
  /** A menu button; shown on hover, focus and touch, opened by a right click on the row. */
  menu?: ReactNode;
  isSelected?: boolean;
  isDense?: boolean;
  tabIndex: 0 | -1;
  onOpen: () => void;
};

/** What the menu's button covers makes room while it is shown; under a finger it stands beside. */
const underMenu =
  "pointer-fine:group-hover/row:opacity-0 pointer-fine:group-has-[[aria-haspopup]:focus-visible]/row:opacity-0 pointer-fine:group-has-data-[state=open]/row:opacity-0";

/** One person, group or conversation in a list. */
export function ContactRow(props: ContactRowProps) {
  const { avatar, title, aside, below, belowAside, menu, isSelected = false, isDense = false } = props;
  const menuBox = useRef<HTMLSpanElement>(null);
  const openMenu = (event: MouseEvent) => {
    const trigger = menuBox.current?.querySelector("button");
    if (!trigger) return;
    event.preventDefault();
    // The menu opens on the press of the pointer, as its own button does it.
    trigger.dispatchEvent(
      new PointerEvent("pointerdown", { bubbles: true, button: 0, pointerType: "mouse" }),
    );
  };
  return (
    <div
      className={cn(
        "group/row relative flex items-center transition-colors duration-[120ms] hover:bg-hover",
        isSelected && "bg-selected hover:bg-selected",
      )}
    >
      <button
        {...rowMain}
        type="button"
        tabIndex={props.tabIndex}
        aria-current={isSelected || undefined}
        onClick={props.onOpen}
        onContextMenu={menu ? openMenu : undefined}
        className={cn(
          "flex w-full min-w-0 items-center gap-3 px-3 text-start focus-visible:-outline-offset-2",
          isDense ? "h-12 gap-2.5" : "h-15",
        )}
      >
        {avatar}
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate">{title}</span>
            {aside && <span className={cn("shrink-0", menu && underMenu)}>{aside}</span>}
          </span>
          {(below || belowAside) && (
            <span className={cn("flex items-center gap-2 text-[13px] text-muted", isDense && "text-[12px]")}>
              <span className="min-w-0 flex-1 truncate">{below}</span>
              {belowAside && (
                <span className={cn("flex shrink-0 items-center gap-2", menu && underMenu)}>
                  {belowAside}
                </span>
              )}
            </span>
          )}
        </span>
        {menu && <span aria-hidden className="hidden w-6 shrink-0 pointer-coarse:block" />}
      </button>
      {menu && (
        <span
          ref={menuBox}
          className={cn(
            "absolute end-2 rounded-lg bg-panel opacity-0 shadow-sm transition-opacity duration-[120ms]",
            "focus-within:opacity-100 group-hover/row:opacity-100 has-data-[state=open]:opacity-100",
            "pointer-coarse:end-0 pointer-coarse:bg-transparent pointer-coarse:opacity-100 pointer-coarse:shadow-none",
          )}
        >
          {menu}
        </span>
      )}
    </div>
  );
}
